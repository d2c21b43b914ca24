import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as prettier from 'prettier';
import { root } from './build/run';
import type { Rule } from '../src/rules/rule';
import { codesText } from './rules/codes';
import { listText, namesOfRules, tableText } from './rules/list';

// npm run rules: writes src/rules/index.ts, the table of docs/rules/README.md and docs/codes.md from the rules that are there
async function main(): Promise<void> {
  const list = join(root, 'src/rules/index.ts');
  const options = await prettier.resolveConfig(list);
  writeFileSync(list, await prettier.format(listText(namesOfRules()), { ...options, filepath: list }));

  const page = join(root, 'docs/rules/README.md');
  const text = readFileSync(page, 'utf8').replace(/^\| Rule \|[\s\S]*?\n(?!\|)/m, '');
  const at = text.indexOf('\n\n') + 2;
  const after = text.indexOf('\n\n', at) + 2;
  writeFileSync(page, `${text.slice(0, after)}${await tableText()}\n${text.slice(after).trimStart()}`);

  const { RULES } = (await import('../src/rules/index.js')) as { RULES: readonly Rule[] };
  writeFileSync(join(root, 'docs/codes.md'), codesText(RULES));
}

main().catch((error: unknown) => {
  console.error(`rules: ${(error as Error).message}`);
  process.exitCode = 1;
});
