import { Testing } from 'cdk8s';
import type { Case } from '../rewrites/cases';
import { anything, slashes } from '../rewrites/cases';
import { chance } from '../rewrites/chance';
import { observed, wanted } from '../rewrites/compare';
import { fixed } from '../rewrites/fixed';
import { promised } from '../rewrites/promise';
import type { Expected } from '../rewrites/route-spec';
import { newWorld } from '../rewrites/world';
import { writeRoute } from '../rewrites/write';
import type { Suite, SuiteContext } from '../suite';
import { toYaml } from '../to-yaml';

/** As many routes in one configuration as Envoy takes in a moment. */
const BATCH = 100;

export const suite: Suite = {
  name: 'rewrites',
  says: 'real Envoy does what the documentation of the routes promises, for every form of slash and whatever they can say',
  cases: 400,
  async run(context) {
    const drawn = anything(context.cases, context.seed);
    const cases = [...slashes(), ...fixed(), ...drawn];
    const fates: Record<string, number> = {};
    for (let i = 0; i < cases.length; i += BATCH) {
      await judgeBatch(context, cases.slice(i, i + BATCH), fates);
      context.say(`${Math.min(i + BATCH, cases.length)} of ${cases.length} routes`);
    }
    await chance(context);
    context.tally.figure(
      `${cases.length} routes (${drawn.length} drawn, seed ${context.seed}), requests: ${Object.entries(fates)
        .map(([fate, n]) => `${n} ${fate}`)
        .join(', ')}`,
    );
  },
};

async function judgeBatch(
  { judge, tally }: SuiteContext,
  cases: readonly Case[],
  fates: Record<string, number>,
): Promise<void> {
  const world = newWorld();
  const hostOf = (i: number) => `c${i}.example.com`;
  cases.forEach(({ spec }, i) => writeRoute(world, `Route${i}`, hostOf(i), spec));
  const applied = await judge.apply(toYaml(Testing.synth(world.chart)));
  tally.equal('istiod and Envoy take the configuration', [applied.refused, applied.rejected], [[], []]);
  const asked = cases.flatMap(({ spec, asks }, i) => asks.map(ask => ({ spec, ask, host: hostOf(i) })));
  const answers = await judge.requests(
    asked.map(({ spec, ask, host }) => {
      const views = promised(spec, ask, host).mirrored ? 2 : undefined;
      return { port: 80, host, method: ask.method, path: ask.path, headers: ask.headers, views };
    }),
  );
  asked.forEach(({ spec, ask, host }, i) => {
    const expected = promised(spec, ask, host);
    const fate = fateOf(expected);
    fates[fate] = (fates[fate] ?? 0) + 1;
    tally.equal(
      `${JSON.stringify(spec)} asked ${JSON.stringify(ask)}`,
      observed(answers[i], expected),
      wanted(expected),
    );
  });
}

function fateOf({ status, upstream, location, mirrored }: Expected): string {
  return mirrored
    ? 'mirrored'
    : upstream
      ? 'forwarded'
      : location !== undefined
        ? 'redirected'
        : status === 404
          ? 'not found'
          : 'answered';
}
