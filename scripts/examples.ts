import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { exampleNames } from '../conformance/examples';
import { finish, root, tool } from './build/run';

// npm run examples: synthesizes each example, as `cd examples/NAME && npx cdk8s synth` does, and says what it wrote
const examples = join(root, 'examples');
for (const name of exampleNames()) {
  const done = finish([tool('cdk8s'), 'synth', '--no-check-upgrade'], { cwd: join(examples, name) });
  const wrote = written(join(examples, name, 'dist'));
  if (done.status === 0 && wrote.length > 0) {
    console.log([`examples/${name}/dist`, ...wrote.map(file => `  ${file}`)].join('\n'));
  } else {
    console.error(
      `examples/${name}: failed (exit ${done.status}, ${wrote.length} files)\n${done.stdout}${done.stderr}`,
    );
    process.exitCode = 1;
  }
}

function written(dist: string): string[] {
  if (!existsSync(dist)) return [];
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.yaml'))
    .sort();
}
