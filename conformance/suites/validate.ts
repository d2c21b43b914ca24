import type { Suite, SuiteContext } from '../suite';
import type { Verdict } from '../types';
import { ask } from '../validate/ask';
import { ourRefusal, type Refusal, trueRefusal } from '../validate/authority';
import { casesOf } from '../validate/cases';
import { readCorpus } from '../validate/corpus';
import { breakingCelRules, breakingWebhookRules } from '../validate/directed';
import { type Difference, Differences, wayOf } from '../validate/differences';
import { isNamedByServer, isOfChannel } from '../validate/exclusions';
import { readFound } from '../validate/found';
import { type Kind, readKinds } from '../validate/kinds';
import type { Manifest } from '../validate/manifest';
import { manifestsIn, pageDocuments } from '../validate/pages';
import { Reach } from '../validate/reach';
import { shrink } from '../validate/shrink';

/** As many documents at once as the judge takes in a moment. */
const BATCH = 250;
/** Of so many differences a small example is looked for. */
const EXAMPLES = 20;
/** The share of the manifests of each kind that has to be accepted. */
const ENOUGH = 0.3;
/** So often each rule has to refuse a manifest, in as many cases as the suite makes by itself. */
const OFTEN = 20;
const CASES = 20_000;

export const suite: Suite = {
  name: 'validate',
  says: 'what the API server or istiod refuses is refused at synthesis, in the name of the same, and nothing else',
  cases: CASES,
  async run(context) {
    await judgePages(context);
    const kinds = readKinds();
    const judged = { reach: new Reach(kinds), found: new Differences() };
    const rare: string[] = [];
    let documents = 0;
    for (const [i, { kind, manifests }] of (await generate(context, kinds)).entries()) {
      const accepted = await judgeAll(context, manifests, judged);
      documents += manifests.length;
      // of a few cases the share says little
      if (manifests.length >= 200 && accepted < manifests.length * ENOUGH) {
        rare.push(`${kind.apiVersion} ${kind.kind}: ${accepted} of ${manifests.length}`);
      }
      context.say(
        `${i + 1} of ${kinds.length} kinds, ${accepted} of ${manifests.length} accepted of ${kind.apiVersion} ${kind.kind}`,
      );
    }
    for (const [i, difference] of judged.found.list().entries()) await show(context, difference, i < EXAMPLES);
    for (const { file, refusedBy, manifest } of readFound()) {
      const [verdict] = await ask(context.judge, [manifest]);
      context.tally.equal(`${file}: ${JSON.stringify(manifest)}`, trueRefusal(verdict).by, refusedBy);
    }
    context.tally.equal('every kind is accepted in 30 % of its cases', rare, []);
    const wanted = Math.max(1, Math.floor((OFTEN * Math.min(context.cases, CASES)) / CASES));
    context.tally.equal(`every rule refuses ${wanted} times`, judged.reach.missed(wanted), []);
    context.tally.equal('rules that nothing can break are not broken', judged.reach.reachable(), []);
    context.tally.figure(`${documents} documents of ${kinds.length} kinds (seed ${context.seed})`);
    context.tally.figure(judged.reach.figure(wanted));
  },
};

/** The bad examples of a rule that refuses are refused by whom it says, and everything else on a page by nobody. */
async function judgePages(context: SuiteContext): Promise<void> {
  for (const { rule, text, bad } of pageDocuments()) {
    const [verdict] = await context.judge.validate(text);
    if (verdict === undefined || verdict.skipped !== undefined || manifestsIn(text).some(isNamedByServer)) continue;
    const by =
      rule.refusedBy === undefined || !bad ? 'nobody' : rule.refusedBy === 'istiod' ? 'istiod' : 'the API server';
    context.tally.equal(`docs/rules/${rule.name}.md: ${text}`, trueRefusal(verdict).by, by);
  }
}

interface Judged {
  readonly reach: Reach;
  readonly found: Differences;
}

interface CasesOfKind {
  readonly kind: Kind;
  readonly manifests: readonly object[];
}

/** The manifests of each kind: written by others, aimed at the rules, and more than these made by chance. */
async function generate({ cases, seed, say }: SuiteContext, kinds: readonly Kind[]): Promise<CasesOfKind[]> {
  const corpus = await readCorpus(kinds);
  say(`${corpus.length} manifests of others`);
  const each = Math.ceil((OFTEN * 1.25 * cases) / CASES);
  const aimed = [...breakingWebhookRules(kinds, each, seed), ...breakingCelRules(kinds, each, seed)];
  say(`${aimed.length} manifests aimed at rules`);
  const rest = Math.ceil(Math.max(0, cases - aimed.length) / kinds.length);
  return kinds.map((kind, i) => {
    const own = (all: readonly Manifest[]): Manifest[] =>
      all.filter(manifest => manifest.kind === kind.kind && manifest.apiVersion === kind.apiVersion);
    const written = own(corpus);
    const broken = own(aimed);
    const made = casesOf(kind, written, Math.max(rest, 1.5 * broken.length), seed + i);
    return { kind, manifests: [...written, ...broken, ...made] };
  });
}

/** Has manifests judged, counts what refuses them and keeps what differs; tells how many are accepted. */
async function judgeAll(
  context: SuiteContext,
  manifests: readonly object[],
  { reach, found }: Judged,
): Promise<number> {
  let accepted = 0;
  for (let i = 0; i < manifests.length; i += BATCH) {
    const batch = manifests.slice(i, i + BATCH);
    for (const [j, verdict] of (await ask(context.judge, batch)).entries()) {
      const [ours, theirs] = [ourRefusal(batch[j]), trueRefusal(verdict)];
      reach.count(ours, theirs);
      accepted += theirs.by === 'nobody' ? 1 : 0;
      if (differ(ours, verdict)) found.add(batch[j], ours, theirs);
      else context.tally.checked++;
    }
  }
  return accepted;
}

/** Shows each difference by the smallest manifest that has it. */
async function show(
  context: SuiteContext,
  { manifest, ours, theirs, count }: Difference,
  small: boolean,
): Promise<void> {
  const still = async (smaller: object): Promise<boolean> => {
    const mine = ourRefusal(smaller);
    const [verdict] = await ask(context.judge, [smaller]);
    return wayOf(mine, trueRefusal(verdict)) === wayOf(ours, theirs);
  };
  const shown = small ? await shrink(manifest, still) : manifest;
  const [truth] = await ask(context.judge, [shown]);
  context.tally.equal(`${count} like ${JSON.stringify(shown)}`, ourRefusal(shown), trueRefusal(truth));
}

/** Whether we do not agree with a verdict on who refuses, and not for the channel of the Gateway API. */
function differ(ours: Refusal, verdict: Verdict): boolean {
  return ours.by !== trueRefusal(verdict).by && !isOfChannel(verdict, ours);
}
