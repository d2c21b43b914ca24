import { casesOf } from '../simulate/cases';
import { agrees, play, type Played, type PlayedCase } from '../simulate/play';
import { replayTables } from '../simulate/replay';
import { shrink } from '../simulate/shrink';
import type { Suite, SuiteContext } from '../suite';
import { toYaml } from '../to-yaml';

/** Of so many differences a small example is looked for. */
const EXAMPLES = 3;
/** So much of all answers each verdict must be, or little is said of it; of a few cases it says nothing. */
const ENOUGH = 0.05;
const MANY = 500;

export const suite: Suite = {
  name: 'simulate',
  says: 'what the simulator says of requests is what real Envoy does with them',
  // a few of them are left out: of those istiod refuses nearly all
  cases: 2200,
  async run(context) {
    await replayTables(context);
    const cases = await casesOf(context.judge, context.cases, context.seed);
    const verdicts = new Map<string, number>();
    let left = 0;
    for (const [i, each] of cases.entries()) {
      const done = await play(context.judge, each);
      if (!done) {
        left++;
        continue;
      }
      await count(context, done, `case ${i}`, verdicts);
      if ((i + 1) % 100 === 0) {
        context.say(`${i + 1} of ${cases.length} configurations`);
      }
    }
    const sum = [...verdicts.values()].reduce((a, b) => a + b, 0);
    if (cases.length >= MANY) {
      const rare = [...verdicts].filter(([name, n]) => name !== 'BAD_REQUEST' && n < ENOUGH * sum);
      context.tally.equal('every verdict but BAD_REQUEST is a twentieth of the answers', rare, []);
    }
    const figures = [...verdicts].sort(([, a], [, b]) => b - a).map(([name, n]) => `${n} ${name}`);
    context.tally.figure(
      `${cases.length - left} configurations (seed ${context.seed}), ${sum} requests: ${figures.join(', ')}`,
    );
  },
};

async function count(
  context: SuiteContext,
  done: PlayedCase,
  name: string,
  verdicts: Map<string, number>,
): Promise<void> {
  const { tally, judge } = context;
  tally.equal(`${name}: Envoy takes what istiod makes of\n${toYaml(done.manifests)}`, done.rejected, []);
  for (const played of done.played) {
    verdicts.set(played.verdict, (verdicts.get(played.verdict) ?? 0) + 1);
    if (agrees(played)) {
      tally.checked++;
      continue;
    }
    if (await agreesAgain(judge, done, played)) {
      tally.checked++;
      context.say(`${name}: ${JSON.stringify(played.ask.request)} was answered otherwise when it was asked again`);
      continue;
    }
    const shown =
      tally.differences.length < EXAMPLES ? await smallest(judge, done, played) : ([played, done.manifests] as const);
    tally.equal(`${name}: ${JSON.stringify(played.ask.request)} of\n${toYaml(shown[1])}`, shown[0].got, shown[0].want);
  }
}

/** Asks once more: on a busy machine a line of Envoy's log, or a connection, is lost now and then. */
async function agreesAgain(
  judge: SuiteContext['judge'],
  { manifests, meshConfig }: PlayedCase,
  { ask }: Played,
): Promise<boolean> {
  const again = await play(judge, { manifests, meshConfig, asks: [ask] });
  return again !== undefined && again.played.length > 0 && again.played.every(agrees);
}

/** The same question in as little of the configuration as shows the difference. */
async function smallest(judge: SuiteContext['judge'], { manifests, meshConfig }: PlayedCase, first: Played) {
  let shown = first;
  const small = await shrink(manifests, async smaller => {
    // less of it may be a world that cannot be played
    const less = await play(judge, { manifests: smaller, meshConfig, asks: [first.ask] }).catch(() => undefined);
    const again = less?.played[0];
    const differs = again !== undefined && !agrees(again);
    shown = differs ? again : shown;
    return differs;
  });
  return [shown, small] as const;
}
