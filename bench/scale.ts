import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../scripts/build/run';
import { rounds } from './rounds';
import type { ContenderName } from './scale/contenders';
import { ROUTES } from './scale/objects';
import type { Cost } from './scale/run';
import { least, table, type Row } from './table';

const HOSTS = 1000;
const FEW = HOSTS / 10;

/** Ours, and what they are held against. */
const NAMES: readonly ContenderName[] = [
  'raw L1',
  'VirtualService',
  'PrefixRoute and kin',
  'PrefixRoute and kin, checked',
  'raw L1, and a bare construct a route',
  '@kubernetes-models/istio',
  'plain YAML',
];
const AT_MOST_TO_L1 = 1.1;
/** With the check of the whole mesh, of what it takes without. */
const AT_MOST_CHECKED = 1.3;

/** The CPU time from the first construct to the YAML, and the memory of the process at its peak: 10,000 routes on 1,000 hosts. */
export function scale(count: number): string {
  if (!existsSync(join(root, 'lib'))) throw new Error('there is no lib/ to measure (run npm run build)');
  const costs = new Map<string, Cost[]>();
  const measure = (name: ContenderName, hosts: number) => () => {
    const cost = costOf(name, hosts);
    costs.set(`${name} ${hosts}`, [...(costs.get(`${name} ${hosts}`) ?? []), cost]);
    return cost.cpuMs;
  };
  // a process of its own has no caches to fill, and one of these takes seconds: fewer rounds than elsewhere tell as much
  const samples = rounds(Math.ceil(count / 3), [
    ...NAMES.map(name => measure(name, HOSTS)),
    measure('raw L1', FEW),
    measure('PrefixRoute and kin', FEW),
  ]);
  const all = [
    ...NAMES.map(name => [name, HOSTS] as const),
    ['raw L1', FEW] as const,
    ['PrefixRoute and kin', FEW] as const,
  ];
  sameYaml(all.filter(([, hosts]) => hosts === HOSTS).map(([name]) => [name, costs.get(`${name} ${HOSTS}`)!]));
  const rows = all.map(([name, hosts], i): Row => {
    const memory = costs.get(`${name} ${hosts}`)!.map(({ peakMb }) => peakMb);
    return {
      name: `${name}, ${hosts * ROUTES} routes`,
      samples: samples[i],
      memory,
      limit: limitOf(name, hosts, samples),
    };
  });
  return table('scale, CPU ms', rows);
}

function limitOf(name: ContenderName, hosts: number, samples: readonly number[][]): Row['limit'] {
  const ours = least(samples[NAMES.indexOf(name)]);
  if (hosts === FEW) {
    const growth = ours / least(samples[NAMES.length + (name === 'raw L1' ? 0 : 1)]);
    return { text: `ten times the routes cost at most 11 times, ${growth.toFixed(1)} times`, holds: growth <= 11 };
  }
  if (name === 'PrefixRoute and kin, checked') {
    const unchecked = least(samples[NAMES.indexOf('PrefixRoute and kin')]);
    return {
      text: `at most ${AT_MOST_CHECKED}x without the check, ${(ours / unchecked).toFixed(2)}x`,
      holds: ours <= AT_MOST_CHECKED * unchecked,
    };
  }
  if (name !== 'VirtualService' && name !== 'PrefixRoute and kin') return undefined;
  return { text: `at most ${AT_MOST_TO_L1}x`, holds: ours <= AT_MOST_TO_L1 * least(samples[0]) };
}

function costOf(name: ContenderName, hosts: number): Cost {
  const program = join(root, 'bench/scale/run.ts');
  return JSON.parse(run([process.execPath, '--import', 'tsx', program, name, String(hosts)])) as Cost;
}

function sameYaml(costs: ReadonlyArray<readonly [name: string, costs: readonly Cost[]]>): void {
  const [[first, [expected]]] = costs;
  const other = costs.find(([, found]) => found.some(({ digest }) => digest !== expected.digest));
  if (other) throw new Error(`${other[0]} writes other YAML than ${first}`);
}
