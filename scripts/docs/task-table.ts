import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build/run';
import { TASK_GROUPS, type TaskGroup } from './task-groups';
import { taskPages, type TaskPage } from './task-page';

const committed = join(root, 'docs/tasks.md');

/** Writes docs/tasks.md: a row for each page of docs/tasks. */
export function writeTaskTable(): string {
  writeFileSync(committed, taskTable());
  return 'wrote docs/tasks.md';
}

/** Fails where docs/tasks.md is not what the pages say. */
export function checkTaskTable(): string {
  if (!existsSync(committed) || readFileSync(committed, 'utf8') !== taskTable()) {
    throw new Error('docs/tasks.md is not what the pages say (run npm run tasks, and commit it)');
  }
  return 'docs/tasks.md is what the pages say';
}

/** The ids of the tasks that have neither a page nor a reason. */
export function missingTasks(pages: readonly TaskPage[]): string[] {
  const done = new Set(pages.map(({ id }) => id));
  return TASK_GROUPS.flatMap(group => idsOf(group).filter(id => !done.has(id) && reasonOf(group, id) === undefined));
}

/** docs/tasks.md as the pages say it. */
export function taskTable(): string {
  const pages = new Map(taskPages().map(page => [page.id, page]));
  const groups = TASK_GROUPS.map(group => {
    const rows = idsOf(group).flatMap(id => rowOf(id, pages.get(id), group) ?? []);
    return rows.length === 0 ? '' : `\n## ${group.title}\n\n${HEAD}${rows.join('\n')}\n`;
  });
  return `${TOP}${groups.join('')}`;
}

const TOP = `# Tasks

The tasks of Istio's documentation, each by its name. The page behind a task has the few lines that it takes, and the YAML
that they give. Tests compile every snippet and compare every YAML; the conformance suite \`tasks\` has the real istiod accept
it and, where a request can tell, the real Envoy do it.

What is a setting of the mesh (\`meshConfig\`: providers, the default of the outbound traffic policy, trusted proxies and the
like) belongs to Istio's installation, not to a chart. A page says so where a task needs one.
`;
const HEAD = '| | Task | What it does | Istio |\n| --- | --- | --- | --- |\n';

function rowOf(id: string, page: TaskPage | undefined, group: TaskGroup): string | undefined {
  const reason = reasonOf(group, id);
  if (page !== undefined) {
    return `| ${id} | [${page.title}](tasks/${page.file}) | ${page.says} | ${toLink(page.links.at(-1)!)} |`;
  }
  return reason && `| ${id} | ${reason.title} | Out of scope. ${reason.why}. | ${toLink(reason.link)} |`;
}

/** The last word of an address says enough beside the title. */
function toLink(address: string): string {
  return `[${address.replace(/#.*/, '').replace(/\/$/, '').split('/').at(-1)}](${address})`;
}

function idsOf({ letter, count }: TaskGroup): string[] {
  return Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);
}

function reasonOf(
  { outOfScope = [] }: TaskGroup,
  id: string,
): NonNullable<TaskGroup['outOfScope']>[number] | undefined {
  return outOfScope.find(reason => reason.id === id);
}
