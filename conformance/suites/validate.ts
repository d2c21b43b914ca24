import { checkConfig } from '../../src/check/check';
import { Config } from '../../src/model/config';
import { toResource } from '../../src/model/resource';
import { sample } from '../generate';
import type { Suite, SuiteContext } from '../suite';
import type { Verdict } from '../types';
import { brokenManifestOf, manifestOf } from '../validate/arbitrary';
import { readKinds, rulesOf, type Kind } from '../validate/kinds';
import { mutated } from '../validate/mutate';
import { shrink } from '../validate/shrink';

/** As many documents at once as the judge takes in a moment. */
const BATCH = 250;
/** Of so many differences a small example is looked for. */
const EXAMPLES = 5;
const ENOUGH = 0.3;

/**
 * What the two channels of the Gateway API judge differently: the judge has the experimental one, the library the standard
 * one. A difference for that is none.
 */
const CHANNEL = [
  // the experimental channel asks for it in values of headers
  String.raw`should match '^[!-~]+([\t ]?[!-~]+)*$'`,
  // the experimental channel tells the rules of a route apart by their names
  'Rule name must be unique within the route',
  // the standard channel does not tell parents apart by their port
  'when parentRefs includes 2 or more references to the same parent',
];

export const suite: Suite = {
  name: 'validate',
  says: 'what the API server refuses is refused at synthesis, and nothing else',
  cases: 20_000,
  async run(context) {
    const kinds = readKinds();
    const each = Math.ceil(context.cases / kinds.length);
    const said = new Set<string>();
    const rare: string[] = [];
    let documents = 0;
    let refused = 0;
    for (const [i, kind] of kinds.entries()) {
      const manifests = generate(kind, each, context.seed + i);
      const accepted = await judgeAll(context, manifests, said);
      documents += manifests.length;
      refused += manifests.length - accepted;
      if (accepted < manifests.length * ENOUGH) rare.push(`${kind.apiVersion} ${kind.kind}: ${accepted}`);
      context.say(`${i + 1} of ${kinds.length} kinds, ${accepted} of ${manifests.length} accepted of ${kind.kind}`);
    }
    // of a few cases the share says little
    if (each >= 200) {
      context.tally.equal('every kind is accepted in 30 % of its cases', rare, []);
    }

    const messages = [...new Set(kinds.flatMap(rulesOf).map(({ message }) => message))].sort();
    const missed = messages.filter(message => ![...said].some(text => text.includes(message)));
    missed.forEach(message => context.say(`not reached: ${message}`));
    context.tally.figure(`${documents} documents of ${kinds.length} kinds (seed ${context.seed})`);
    context.tally.figure(`${refused} refused`);
    context.tally.figure(`${messages.length - missed.length} of ${messages.length} rules in CEL reached`);
  },
};

/** Manifests that are likely to be taken, such with a slip, and such that break a rule in CEL. */
function generate(kind: Kind, cases: number, seed: number): object[] {
  const valid = manifestOf(kind);
  const rules = rulesOf(kind);
  const broken = Math.floor(rules.length === 0 ? 0 : cases * 0.2);
  const slips = Math.floor(cases * 0.15);
  return [
    ...sample(valid, { seed, cases: cases - broken - slips }),
    ...sample(mutated(valid), { seed: seed + 1, cases: slips }),
    ...rules.flatMap((rule, i) =>
      sample(brokenManifestOf(kind, rule), { seed, cases: shareOf(broken, rules.length, (i + seed) % rules.length) }),
    ),
  ];
}

/** The share of one of many, so that the shares are the whole. */
function shareOf(whole: number, parts: number, part: number): number {
  return Math.floor((whole * (part + 1)) / parts) - Math.floor((whole * part) / parts);
}

async function judgeAll(context: SuiteContext, manifests: readonly object[], said: Set<string>): Promise<number> {
  let accepted = 0;
  for (let i = 0; i < manifests.length; i += BATCH) {
    const batch = manifests.slice(i, i + BATCH);
    const verdicts = await judge(context, batch);
    for (const [j, verdict] of verdicts.entries()) {
      verdict.errors.forEach(error => error.stage === 'crd' && said.add(error.message));
      accepted += refusals(verdict).length > 0 ? 0 : 1;
      await compare(context, batch[j], verdict);
    }
  }
  return accepted;
}

async function compare(context: SuiteContext, manifest: object, verdict: Verdict): Promise<void> {
  const { tally } = context;
  if (!differs(manifest, verdict)) {
    tally.checked++;
    return;
  }
  const shown =
    tally.differences.length < EXAMPLES
      ? await shrink(manifest, async smaller => differs(smaller, (await judge(context, [smaller]))[0]))
      : manifest;
  const [theirs] = await judge(context, [shown]);
  tally.equal(JSON.stringify(shown), ours(shown), refusals(theirs));
}

/** Whether one side accepts what the other refuses, and not for the channel of the Gateway API. */
function differs(manifest: object, verdict: Verdict): boolean {
  const [mine, theirs] = [ours(manifest), refusals(verdict)];
  const excused = [...mine, ...theirs].some(message => CHANNEL.some(words => message.includes(words)));
  return mine.length > 0 !== theirs.length > 0 && !excused;
}

async function judge({ judge }: SuiteContext, manifests: readonly object[]): Promise<readonly Verdict[]> {
  // JSON is YAML that no two parsers read differently
  const verdicts = await judge.validate(manifests.map(manifest => JSON.stringify(manifest)).join('\n---\n'));
  if (verdicts.length !== manifests.length) throw new Error('the judge has lost a document');
  return verdicts;
}

/** What we say that the API server refuses. */
function ours(manifest: object): string[] {
  return checkConfig(new Config([toResource(manifest)!]))
    .filter(({ rule }) => rule.refusedBy === 'api-server')
    .map(({ rule, message }) => `${rule.name}: ${message}`);
}

function refusals({ errors }: Verdict): string[] {
  return errors
    .filter(({ stage }) => stage !== 'webhook')
    .map(({ stage, path, message }) => `${stage} ${path ?? ''}: ${message}`);
}
