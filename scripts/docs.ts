import { parseArgs } from 'node:util';
import { build } from './build/build';
import { checkReference, writeReference } from './docs/reference';
import { checkSnippets } from './docs/snippets';
import { checkTaskTable, writeTaskTable } from './docs/task-table';

// npm run docs: writes API.md and docs/tasks.md, and compiles the snippets of README.md, docs/ and the docstrings
//   -- --check: fails where they are not what would be written
//   -- --built: takes lib/ and the assembly as they are, instead of building them first
const { values } = parseArgs({ options: { check: { type: 'boolean' }, built: { type: 'boolean' } } });

try {
  if (values.built !== true) build();
  console.log(values.check === true ? checkReference() : writeReference());
  console.log(values.check === true ? checkTaskTable() : writeTaskTable());
  console.log(checkSnippets());
} catch (error) {
  console.error(`docs: ${(error as Error).message}`);
  process.exitCode = 1;
}
