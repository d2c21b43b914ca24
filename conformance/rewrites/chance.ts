import { Testing } from 'cdk8s';
import type { SuiteContext } from '../suite';
import { toYaml } from '../to-yaml';
import type { RouteSpec } from './route-spec';
import { newWorld } from './world';
import { writeRoute } from './write';

const SAMPLE = 600;

/** What shows only in many requests, or in time, or when the upstream fails: shares by weight, retries, timeouts, delays. */
export async function chance({ judge, tally }: SuiteContext): Promise<void> {
  const routes: Record<string, RouteSpec> = {
    weights: { kind: 'prefix', path: '/', weights: [1, 3] },
    retries: { kind: 'prefix', path: '/', retries: { attempts: 2, retryOn: ['503'] } },
    never: { kind: 'prefix', path: '/' },
    timeout: { kind: 'prefix', path: '/', timeoutMs: 100 },
    delay: { kind: 'prefix', path: '/', delayMs: 300, timeoutMs: 100 },
    both: { kind: 'prefix', path: '/', delayMs: 200, abort: 429 },
  };
  const world = newWorld();
  Object.entries(routes).forEach(([id, spec]) => writeRoute(world, id, `${id}.example.com`, spec));
  const answers = [
    { to: 'web.default', when: { 'x-c': 'fail' }, statuses: [503, 503, 200] },
    { to: 'web.default', when: { 'x-c': 'slow' }, delayMs: 600 },
  ];
  await judge.apply(toYaml(Testing.synth(world.chart)), { answers });
  const send = (host: string, mood?: string) =>
    judge.request({
      port: 80,
      host: `${host}.example.com`,
      path: '/',
      headers: mood === undefined ? [] : [['x-c', mood]],
    });

  const retried = await send('retries', 'fail');
  tally.equal('a retry policy of 2 attempts tries three times', [retried.status, retried.attempts], [200, 3]);
  const once = await send('never', 'fail');
  tally.equal('without one, an answer of 503 is not tried again', [once.status, once.attempts], [503, 1]);
  const late = await send('timeout', 'slow');
  tally.equal('a timeout is answered with 504', [late.status, late.flags], [504, ['UT']]);
  tally.equal('in time there is none', (await send('timeout')).status, 200);

  for (const [host, status, least] of [
    ['delay', 200, 300],
    ['both', 429, 200],
  ] as const) {
    const start = performance.now();
    tally.equal(
      `${host}: the answer after the wait, which the timeout does not see`,
      (await send(host)).status,
      status,
    );
    tally.equal(`${host}: the wait`, performance.now() - start >= least, true);
  }

  const sample = await judge.requests(
    Array.from({ length: SAMPLE }, () => ({ port: 80, host: 'weights.example.com', path: '/' })),
  );
  const first = sample.filter(answer => answer.upstream?.labels?.version === 'v1').length;
  const rest = sample.filter(answer => answer.upstream?.labels?.version === 'v2').length;
  tally.equal('every request of a split reaches one of its shares', first + rest, SAMPLE);
  // five standard deviations of a quarter of the sample: one false alarm in two million runs
  const deviation = Math.abs(first - SAMPLE / 4) / Math.sqrt(SAMPLE * 0.25 * 0.75);
  tally.equal('weights 1 and 3 share requests a quarter and three', deviation < 5, true);
}
