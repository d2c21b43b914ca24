import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../scripts/build/run';
import { rounds } from './rounds';
import { least, table } from './table';

const limit = 1300;

/** The wall time of the README's first command, beside what of it is not ours. */
export function synth(count: number): string {
  const outdir = mkdtempSync(join(tmpdir(), 'cdk8s-istio-bench-'));
  const wall = (...command: string[]) => {
    const start = performance.now();
    run(command, { env: { CDK8S_OUTDIR: outdir } });
    return performance.now() - start;
  };
  try {
    const [node, app, cli, whole] = rounds(count, [
      () => wall(process.execPath, '-e', '0'),
      () => wall(process.execPath, '--import', 'tsx', 'examples/spring-gs/main.ts'),
      () => wall('npx', 'cdk8s', '--version'),
      () => wall('npx', 'cdk8s', 'synth', '--output', outdir),
    ]);
    return table('synth, wall ms', [
      { name: 'node -e 0', samples: node },
      { name: 'node --import tsx examples/spring-gs/main.ts', samples: app },
      { name: 'npx cdk8s --version', samples: cli },
      {
        name: 'npx cdk8s synth',
        samples: whole,
        limit: { text: `at most ${limit}`, holds: least(whole) <= limit },
      },
    ]);
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
