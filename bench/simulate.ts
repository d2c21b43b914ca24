import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Judge } from '../conformance/client';
import { toYaml } from '../conformance/to-yaml';
import { root, run } from '../scripts/build/run';
import { requestsFor, ROUTES, tableOf } from './simulate/routes';
import type { SimulateCost } from './simulate/run';
import { least, table, type Row } from './table';

const HOSTS = 100;
const MANY = 1000;
/** What is asked of the others in a round: they are slower. */
const REQUESTS = 5000;
const CALLS_A_SECOND = 300_000;

/** What asking costs beside sending the request to the real Envoy, and asking Istio's own simulator: 1,000 routes on 100 hosts. */
export async function simulate(rounds: number): Promise<string> {
  if (!existsSync(join(root, 'lib'))) throw new Error('there is no lib/ to measure (run npm run build)');
  const judge = await Judge.start();
  try {
    await judge.apply(toYaml(tableOf(HOSTS)));
    const requests = [...requestsFor(HOSTS, REQUESTS)].map(({ url, headers }) => {
      const { hostname, pathname, search } = new URL(url);
      return { port: 80, host: hostname, path: pathname + search, headers: Object.entries(headers ?? {}) };
    });
    const samples = {
      ours: [] as SimulateCost[],
      many: [] as SimulateCost[],
      envoy: [] as number[],
      istio: [] as number[],
    };
    for (let round = 0; round <= Math.ceil(rounds / 2); round++) {
      const { succeeded, seconds } = await judge.load(requests);
      const simulated = await judge.simulate(requests);
      if (succeeded < REQUESTS || simulated.routed < REQUESTS) {
        throw new Error(
          `of ${REQUESTS} requests Envoy answers ${succeeded}, and Istio's simulator routes ${simulated.routed}`,
        );
      }
      const [ours, many] = [costOf(HOSTS), costOf(MANY)];
      // the first round fills caches, and is no sample
      if (round > 0) {
        samples.ours.push(ours);
        samples.many.push(many);
        samples.envoy.push((seconds * 1e6) / REQUESTS);
        samples.istio.push((simulated.seconds * 1e6) / REQUESTS);
      }
    }
    return [calls(samples.ours, samples.envoy, samples.istio), compiles(samples.ours, samples.many)].join('\n\n');
  } finally {
    await judge.stop();
  }
}

function calls(ours: readonly SimulateCost[], envoy: readonly number[], istio: readonly number[]): string {
  const samples = ours.map(({ callUs }) => callUs);
  const rate = 1e6 / least(samples);
  const rows: Row[] = [
    {
      name: 'mesh.simulate(...)',
      samples,
      limit: {
        text: `at least ${CALLS_A_SECOND} a second, ${rate.toFixed(0)}`,
        holds: rate >= CALLS_A_SECOND,
      },
    },
    { name: 'a request to the real Envoy, 16 at once', samples: envoy },
    { name: "a call of Istio's simulator", samples: istio },
  ];
  return table(`simulate, ${HOSTS * ROUTES} routes on ${HOSTS} hosts, microseconds`, rows);
}

function compiles(few: readonly SimulateCost[], many: readonly SimulateCost[]): string {
  const [small, large] = [few, many].map(costs => costs.map(({ compileMs }) => compileMs));
  const growth = least(large) / least(small);
  return table('from manifests to the first answer, wall ms', [
    { name: `${HOSTS * ROUTES} routes`, samples: small, memory: few.map(({ peakMb }) => peakMb) },
    {
      name: `${MANY * ROUTES} routes`,
      samples: large,
      memory: many.map(({ peakMb }) => peakMb),
      limit: {
        text: `at most 500 ms, and at most 11 times as long, ${growth.toFixed(1)} times`,
        holds: least(large) <= 500 && growth <= 11,
      },
    },
  ]);
}

function costOf(hosts: number): SimulateCost {
  const program = join(root, 'bench/simulate/run.ts');
  return JSON.parse(run([process.execPath, '--import', 'tsx', program, String(hosts)])) as SimulateCost;
}
