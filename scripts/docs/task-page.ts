import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build/run';

/** A page of docs/tasks: one task of Istio's documentation, in our words. */
export interface TaskPage {
  /** The file, below docs/tasks. */
  readonly file: string;
  /** Such as `T1`; with its number it says where the page stands in the list of tasks. */
  readonly id: string;
  readonly title: string;
  /** The first sentence: what the task does for the user. */
  readonly says: string;
  /** The pages of Istio's documentation that it links to; the last is the task's. */
  readonly links: readonly string[];
  /** Each snippet, with the YAML that follows it. */
  readonly examples: readonly TaskExample[];
}

export interface TaskExample {
  readonly code: string;
  readonly yaml: string;
}

const folder = join(root, 'docs/tasks');

/** The pages, in the order of their ids. */
export function taskPages(): TaskPage[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.md'))
    .map(file => readTaskPage(file, readFileSync(join(folder, file), 'utf8')))
    .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
}

/** Reads a page, or throws what is missing of it. */
export function readTaskPage(file: string, text: string): TaskPage {
  const must = <T>(what: string, found: T | undefined | null): T => {
    if (found === undefined || found === null) throw new Error(`docs/tasks/${file} has no ${what}`);
    return found;
  };
  const [, id, title] = must("heading '# <ID> <title>'", /^# ([A-Z]\d+) (\S.*)\n/.exec(text));
  const [, paragraph] = must('sentence below its heading', /^#.*\n\n([^`#\n][^]*?)\n\n/.exec(text));
  const examples = [...text.matchAll(/^```ts fixture=task\n([^]*?)^```\n([^]*?)(?=^```ts|(?![^]))/gm)].map(
    ([, code, rest]) => ({ code, yaml: must('YAML behind a snippet', /^```yaml\n([^]*?)^```/m.exec(rest))[1] }),
  );
  must("snippet '```ts fixture=task'", examples[0]);
  const links = [...text.matchAll(/https:\/\/istio\.io\/[^\s)>]+/g)].map(([link]) => link);
  must('link to https://istio.io/', links[0]);
  return { file, id, title, says: firstSentence(paragraph), links, examples };
}

function firstSentence(paragraph: string): string {
  return /^.*?\.(?= |$)/.exec(paragraph.replaceAll('\n', ' '))?.[0] ?? paragraph;
}
