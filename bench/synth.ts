import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root, run } from '../scripts/build/run';
import { rounds } from './rounds';
import { least, table } from './table';

/** 1.3 s, where the CLI alone takes 0.8 s. */
const LIMIT = 1.3 / 0.8;

/** The wall time of the README's first command, beside what of it is not ours. */
export function synth(count: number): string {
  const outdir = mkdtempSync(join(tmpdir(), 'cdk8s-istio-bench-'));
  const { app } = parse(readFileSync(join(root, 'cdk8s.yaml'), 'utf8')) as { app: string };
  const wall = (...command: string[]) => {
    const start = performance.now();
    run(command, { env: { CDK8S_OUTDIR: outdir } });
    return performance.now() - start;
  };
  try {
    const [node, ours, cli, whole] = rounds(count, [
      () => wall(process.execPath, '-e', '0'),
      () => wall('sh', '-c', app),
      () => wall('npx', 'cdk8s', '--version'),
      () => wall('npx', 'cdk8s', 'synth', '--output', outdir),
    ]);
    const ratio = least(whole) / least(cli);
    return table('synth, wall ms', [
      { name: 'node -e 0', samples: node },
      { name: 'the app of cdk8s.yaml', samples: ours },
      { name: 'npx cdk8s --version', samples: cli },
      {
        name: 'npx cdk8s synth',
        samples: whole,
        limit: { text: `at most ${LIMIT.toFixed(2)} times the CLI, ${ratio.toFixed(2)} times`, holds: ratio <= LIMIT },
      },
    ]);
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
