import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { finish, root, run } from '../scripts/build/run';
import { istioctl } from './check/istioctl';
import type { CheckCost } from './check/run';
import { setsOf } from './check/sets';
import { rounds } from './rounds';
import { least, table, type Row } from './table';

const SIZES = [1, 100, 1000] as const;
const MANY = 10_000;

/** Our check beside the real istioctl, on sets of Service, Gateway, DestinationRule and VirtualService, all distinct. */
export function check(count: number): string {
  if (!existsSync(join(root, 'lib'))) throw new Error('there is no lib/ to measure (run npm run build)');
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-istio-bench-'));
  try {
    const real = istioctl();
    const cli = cliOf();
    const files = SIZES.map(size => {
      const file = join(folder, `${size}.yaml`);
      writeFileSync(
        file,
        setsOf(size)
          .map(manifest => stringify(manifest))
          .join('---\n'),
      );
      return file;
    });
    const node = () => wall([process.execPath, '-e', '0']);
    const tables = SIZES.map((size, i) => tableOf(size, files[i], { real, cli, node }, count));
    return [...tables, growth(count)].join('\n\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Contenders {
  readonly real: string;
  readonly cli: string;
  readonly node: () => number;
}

function tableOf(size: number, file: string, { real, cli, node }: Contenders, count: number): string {
  const [analyze, validate, empty, whole, inProcess] = rounds(size === 1 ? count : Math.ceil(count / 2), [
    () => wall([real, 'analyze', '--use-kube=false', '-A', file]),
    () => wall([real, 'validate', '-f', file]),
    node,
    () => wall([process.execPath, cli, 'check', file]),
    () => costOf(size).wallMs,
  ]);
  const rows: Row[] = [
    { name: 'istioctl analyze --use-kube=false -A', samples: analyze },
    { name: 'istioctl validate', samples: validate },
    { name: 'node -e 0', samples: empty },
    { name: 'cdk8s-istio check', samples: whole, limit: limitOfCli(size, least(whole), least(analyze), least(empty)) },
    {
      name: 'Mesh.fromManifests(...).check(), first call',
      samples: inProcess,
      limit: size === 1000 ? atMost('a twentieth of analyze', least(inProcess), least(analyze) / 20) : undefined,
    },
  ];
  return table(`check of ${size} sets (${size * 4} documents), wall ms`, rows);
}

function limitOfCli(size: number, ours: number, analyze: number, node: number): Row['limit'] {
  if (size === 1) return atMost('node -e 0 and 60 ms', ours, node + 60);
  return size === 100 ? atMost('as much as analyze', ours, analyze) : atMost('half of analyze', ours, analyze / 2);
}

/** Ten times the sets, and how much more they take; and the memory. */
function growth(count: number): string {
  const memory: number[] = [];
  const [few, many] = rounds(Math.ceil(count / 3), [
    () => costOf(1000).wallMs,
    () => {
      const { wallMs, peakMb } = costOf(MANY);
      memory.push(peakMb);
      return wallMs;
    },
  ]);
  const times = least(many) / least(few);
  const peak = Math.max(...memory);
  return table('growth of the check, wall ms', [
    { name: '1000 sets', samples: few },
    {
      name: `${MANY} sets`,
      samples: many,
      memory,
      limit: {
        text: `at most 11 times, and under 1 GB: ${times.toFixed(1)} times, ${peak.toFixed(0)} MB`,
        holds: times <= 11 && peak < 1024,
      },
    },
  ]);
}

function atMost(text: string, ours: number, limit: number): Row['limit'] {
  return { text: `at most ${text} (${limit.toFixed(0)})`, holds: ours <= limit };
}

function costOf(sets: number): CheckCost {
  const cost = JSON.parse(
    run([process.execPath, '--import', 'tsx', join(root, 'bench/check/run.ts'), String(sets)]),
  ) as CheckCost;
  // what is found costs time, too: the sets are meant to be in order
  if (cost.findings > 0) throw new Error(`the sets have ${cost.findings} findings`);
  return cost;
}

/** The command line as it is packed. */
function cliOf(): string {
  const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { bin: Record<string, string> };
  return join(root, bin['cdk8s-istio']);
}

function wall(command: readonly string[]): number {
  const start = performance.now();
  const { status, stdout, stderr } = finish(command);
  const took = performance.now() - start;
  if (status !== 0) throw new Error(`'${command.join(' ')}' exited with ${status}\n${stdout}${stderr}`);
  return took;
}
