import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { differenceOf } from '../analyze/difference';
import { readFixtures } from '../analyze/fixtures';
import type { Part } from '../analyze/part';
import { readParts, setsAbout } from '../analyze/sets';
import { smaller } from '../analyze/smaller';
import { allOfTheirs, type Said, theirs } from '../analyze/verdict';
import { sample } from '../generate';
import { istioModule } from '../istio-module';
import type { Suite, SuiteContext } from '../suite';
import { toYaml } from '../to-yaml';

/** As many sets at once as the judge is asked about, without waiting. */
const BATCH = 100;
/** Of so many differences the smallest set is looked for. */
const EXAMPLES = 5;
/** In so many sets each code must have been said by Istio. */
const OFTEN = 20;

export const suite: Suite = {
  name: 'analyze',
  says: "what Istio's analyzers say of meshes, by code and resource, the library says too, and nothing else",
  cases: 5000,
  async run(context) {
    const parts = await readParts();
    const codes = new Set([...parts.values()].flatMap(part => part.codes));
    const seen = new Map([...codes].map(code => [code, 0]));

    for (const { name, documents, verdict } of readFixtures()) {
      const said = await allOfTheirs(context.judge, documents);
      context.tally.equal(`Istio says of ${name} what is written there`, said, verdict);
    }
    const given = await Promise.all((await testdata()).map(documents => taken(context, documents, 'everybody')));
    await compareAll(context, given, codes, new Map());
    const sets = generate([...parts.values()], context.cases, context.seed);
    const made = sets.flat();
    context.tally.equal(
      'the API server takes all that is made',
      missing(made, await taken(context, made, 'api-server')),
      [],
    );
    const unstable = await compareAll(context, sets, codes, seen);

    // of a few sets the numbers say little
    if (context.cases >= 2000) {
      const rare = [...seen].filter(([, times]) => times < OFTEN).map(([code, times]) => `${code}: ${times}`);
      context.tally.equal(`every code is said of ${OFTEN} sets`, rare, []);
    }
    context.tally.figure(`${sets.length} sets (seed ${context.seed}) and ${given.length} of Istio's own`);
    context.tally.figure(`${codes.size} codes, the rarest in ${Math.min(...seen.values())} sets`);
    context.tally.figure(`${unstable} sets of which Istio says now this, now that`);
  },
};

function generate(parts: readonly Part[], cases: number, seed: number): readonly object[][] {
  const weight = (part: Part): number => part.codes.length;
  const whole = parts.reduce((sum, part) => sum + weight(part), 0);
  return parts.flatMap((part, i) =>
    sample(setsAbout(part, parts), { seed: seed + i, cases: Math.ceil((cases * weight(part)) / whole) }).map(set => [
      ...set,
    ]),
  );
}

function missing<T>(all: readonly T[], some: readonly T[]): T[] {
  const set = new Set(some);
  return all.filter(item => !set.has(item));
}

/** Compares each set; answers of how many Istio does not always say the same. */
async function compareAll(
  context: SuiteContext,
  sets: ReadonlyArray<readonly object[]>,
  codes: ReadonlySet<string>,
  seen: Map<string, number>,
): Promise<number> {
  let unstable = 0;
  for (let i = 0; i < sets.length; i += BATCH) {
    const batch = sets.slice(i, i + BATCH);
    const verdicts = await Promise.all(batch.map(documents => theirs(context.judge, documents, codes)));
    for (const [j, verdict] of verdicts.entries()) {
      for (const code of new Set(verdict.map(said => said.slice(0, said.indexOf(' '))))) {
        seen.set(code, (seen.get(code) ?? 0) + 1);
      }
      unstable += await compare(context, batch[j], codes, verdict);
    }
    context.say(`${Math.min(i + BATCH, sets.length)} of ${sets.length} sets`);
  }
  return unstable;
}

/** What is taken of some documents: the rules see what the API server takes, and Istio's analyzers everything. */
async function taken(
  { judge }: SuiteContext,
  documents: readonly object[],
  by: 'api-server' | 'everybody',
): Promise<readonly object[]> {
  const verdicts = await judge.validate(documents.map(document => JSON.stringify(document)).join('\n---\n'));
  return documents.filter((_, i) => verdicts[i].refusedBy.every(stage => stage === 'webhook' && by === 'api-server'));
}

async function compare(
  { judge, tally }: SuiteContext,
  documents: readonly object[],
  codes: ReadonlySet<string>,
  verdict: Said,
): Promise<number> {
  const difference = await differenceOf(judge, documents, codes, verdict);
  if (difference === 'none') {
    tally.checked++;
    return 0;
  }
  if (difference === 'unstable') return 1;
  const shown = tally.differences.length < EXAMPLES ? await smaller(judge, documents, codes) : documents;
  const left = await differenceOf(judge, shown, codes);
  const { got, want } = typeof left === 'object' ? left : difference;
  tally.equal(`\n${toYaml(shown)}`, got, want);
  return 0;
}

/** What Istio tests its analyzers with, in the namespace into which an API server would put it. */
async function testdata(): Promise<ReadonlyArray<readonly object[]>> {
  const folder = join(await istioModule(), 'pkg/config/analysis/analyzers/testdata');
  return readdirSync(folder)
    .filter(file => file.endsWith('.yaml'))
    .map(file =>
      parseAllDocuments(readFileSync(join(folder, file), 'utf8'), { version: '1.1' }).flatMap(document =>
        stored(document.toJS() as Stored | null),
      ),
    );
}

interface Stored {
  readonly apiVersion?: unknown;
  readonly kind?: unknown;
  readonly metadata?: { readonly name?: unknown; readonly namespace?: unknown };
  readonly items?: readonly Stored[];
}

const OF_NO_NAMESPACE = /^(Namespace|Node|CustomResourceDefinition|.*WebhookConfiguration|GatewayClass)$/;

function stored(document: Stored | null): object[] {
  if (document?.apiVersion === undefined || typeof document.kind !== 'string') return [];
  if (document.items) return document.items.flatMap(stored);
  return [
    OF_NO_NAMESPACE.test(document.kind)
      ? document
      : { ...document, metadata: { namespace: 'default', ...document.metadata } },
  ];
}
