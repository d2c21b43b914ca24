import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { taskPages, type TaskPage } from '../../scripts/docs/task-page';
import { checkFact } from '../facts/fact';
import type { Suite, SuiteContext } from '../suite';
import { checkMany, type TaskFacts } from '../tasks/task';

const folder = join(__dirname, '../tasks');

/** What the webhook says of every document of a kind, whatever stands in it. */
const OF_EVERY: { readonly [kind: string]: RegExp } = {
  EnvoyFilter: /^EnvoyFilter exposes internal implementation details that may change at any time\./,
};

export const suite: Suite = {
  name: 'tasks',
  says: "Istio takes the YAML of every task's page without a warning, and Envoy does what the task is for",
  cases: 300,
  async run(context) {
    const pages = taskPages();
    for (const page of pages) await checkAccepted(context, page);
    const shown = readdirSync(folder)
      .filter(file => /^[A-Z]\d+\.ts$/.test(file))
      .map(file => file.replace('.ts', ''));
    const without = shown.filter(id => !pages.some(page => page.id === id));
    context.tally.equal('every task that is shown has a page', without, []);
    const asked = pages.filter(({ id }) => shown.includes(id));
    for (const page of asked) await checkShown(context, page);
    context.tally.figure(`${pages.length} pages accepted, ${asked.length} of them shown on Envoy`);
  },
};

async function checkAccepted({ judge, tally }: SuiteContext, { id, examples }: TaskPage): Promise<void> {
  for (const { yaml } of examples) {
    for (const { kind, name, accepted, skipped, errors, warnings } of await judge.validate(yaml)) {
      const unexpected = warnings.filter(({ message }) => !OF_EVERY[kind]?.test(message));
      tally.equal(`${id}: ${kind} ${name}`, [accepted || skipped !== undefined, errors, unexpected], [true, [], []]);
    }
  }
}

async function checkShown({ judge, tally, cases, seed }: SuiteContext, { id, examples }: TaskPage): Promise<void> {
  const { facts } = (await import(join(folder, `${id}.ts`))) as { facts: TaskFacts };
  for (const fact of await facts({ yaml: examples.map(({ yaml }) => yaml), judge, cases, seed })) {
    const says = `${id}: ${fact.says}`;
    if (await checkFact({ ...fact, says }, judge, tally)) await checkMany(says, fact.many ?? [], judge, tally);
  }
}
