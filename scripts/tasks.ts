import { parseArgs } from 'node:util';
import { taskPages } from './docs/task-page';
import { writeTaskTable } from './docs/task-table';
import { yamlOf } from './docs/task-yaml';

// npm run tasks: writes docs/tasks.md
//   -- ID...: prints what the snippets of these pages give
const { positionals } = parseArgs({ allowPositionals: true });

try {
  if (positionals.length === 0) console.log(writeTaskTable());
  for (const { id, examples } of taskPages().filter(page => positionals.includes(page.id))) {
    for (const { code } of examples) console.log(`# ${id}\n${yamlOf(code, require)}`);
  }
} catch (error) {
  console.error(`tasks: ${(error as Error).message}`);
  process.exitCode = 1;
}
