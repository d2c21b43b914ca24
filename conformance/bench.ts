import { Judge } from './client';
import { gateway, service, stream, to, virtualService } from './facts/manifests';

/** What one kind of question costs: how many a second, in the median round and in the worst. */
export interface Speed {
  readonly what: string;
  readonly target: number;
  readonly median: number;
  readonly min: number;
}

const CONFIGURATION = stream(
  service('a'),
  gateway(),
  virtualService('a', { http: [{ match: [{ uri: { prefix: '/a' } }], rewrite: { uri: '/' }, route: [to('a')] }] }),
);

/** Questions of one round, asked together; resolves when all are answered. */
interface Measured {
  readonly what: string;
  readonly target: number;
  readonly count: number;
  readonly ask: (judge: Judge, count: number) => Promise<unknown>;
}

const MEASURED: readonly Measured[] = [
  {
    what: 'validations (manifests)',
    target: 500,
    count: 2000,
    ask: (judge, count) => Promise.all(times(count / 2, () => judge.validate(ISTIO_ONLY))),
  },
  {
    what: 'analyses',
    target: 100,
    count: 200,
    ask: (judge, count) => Promise.all(times(count, () => judge.analyze(CONFIGURATION))),
  },
  {
    what: 'configuration swaps',
    target: 3,
    count: 12,
    ask: async (judge, count) => {
      for (let i = 0; i < count; i++) await judge.apply(CONFIGURATION.replace('/a', `/swap${i}`));
      await judge.apply(CONFIGURATION);
    },
  },
  {
    what: 'requests',
    target: 1500,
    count: 3000,
    ask: async (judge, count) => {
      const answers = await judge.requests(times(count, i => ({ port: 80, host: 'a.com', path: `/a/${i}` })));
      if (answers.some(answer => answer.status !== 200 || answer.upstream === null))
        throw new Error('a request failed');
    },
  },
];

const ISTIO_ONLY = CONFIGURATION.split('---\n').slice(1).join('---\n');

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** Measures the judge: each kind of question in several rounds, after one that warms up. */
export async function measure(rounds: number): Promise<readonly Speed[]> {
  const judge = await Judge.start();
  try {
    await judge.apply(CONFIGURATION);
    const speeds: Speed[] = [];
    for (const measured of MEASURED) speeds.push(await speed(judge, measured, rounds));
    return speeds;
  } finally {
    await judge.stop();
  }
}

async function speed(judge: Judge, { what, target, count, ask }: Measured, rounds: number): Promise<Speed> {
  await ask(judge, Math.ceil(count / 2));
  const found: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await ask(judge, count);
    found.push((count * 1000) / (performance.now() - start));
  }
  found.sort((a, b) => a - b);
  return { what, target, median: found[Math.floor(found.length / 2)], min: found[0] };
}

/** The bench as a table, one line for each kind of question. */
export async function conformance(rounds: number): Promise<string> {
  const rows = (await measure(rounds)).map(
    ({ what, target, median, min }) =>
      `${what.padEnd(26)}${median.toFixed(0).padStart(8)}${min.toFixed(0).padStart(8)}${String(target).padStart(8)}`,
  );
  return [`${'a second'.padEnd(26)}  median     min  target`, ...rows].join('\n');
}
