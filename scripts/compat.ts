import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readBaseline, saveBaseline } from './compat/baseline';
import { accepted, breaks } from './compat/breaks';
import { root } from './build/run';

// npm run compat, after npm run build: fails where the public API breaks with the baseline, which is that of the last release
//   -- --save: makes what is built the baseline. A release does that; before the first one, so does whoever breaks what is not out yet
const { values } = parseArgs({ options: { save: { type: 'boolean' } } });

try {
  console.log(values.save === true ? saveBaseline(join(root, '.jsii.gz')) : compare());
} catch (error) {
  console.error(`compat: ${(error as Error).message}`);
  process.exitCode = 1;
}

function compare(): string {
  const baseline = readBaseline();
  const found = breaks(baseline, root, accepted);
  if (found !== undefined) throw new Error(`the public API breaks with ${baseline.version}\n${found}`);
  return `the public API is compatible with ${baseline.version}`;
}
