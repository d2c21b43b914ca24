import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build/run';

/** The programs in all languages. */
export const PROGRAMS = join(__dirname, 'programs');

/** The program that stands on the page of languages, by the word behind its fence. */
export function programOf(fence: string): string {
  const page = readFileSync(join(root, 'docs/languages.md'), 'utf8');
  const program = new RegExp(`^\`\`\`${fence}(?: nofixture)?\n(.*?)^\`\`\`$`, 'ms').exec(page)?.[1];
  if (program === undefined) throw new Error(`docs/languages.md has no program in ${fence}`);
  return program;
}
