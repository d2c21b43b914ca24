import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { finish, root, tool } from './run';
import { avoidable, warningsIn } from './warning';

const command = ['-c', 'tsconfig.build.json', '--validate-tsconfig', 'strict', '--compress-assembly'];

/** Compiles src/ and imports/ into lib/ and the assembly. A warning that we can mend is an error. */
export function compile(): void {
  // a file whose source is gone would stay, and be packed
  rmSync(join(root, 'lib'), { recursive: true, force: true });

  const done = finish([tool('jsii'), ...command]);
  const output = done.stdout + done.stderr;
  if (done.status !== 0) throw new Error(`jsii refuses the sources\n${output}`);

  const faults = avoidable(warningsIn(output));
  if (faults.length > 0) {
    throw new Error(
      `jsii warns of what can be mended\n${faults.map(fault => `${fault.file ?? 'package.json'}: ${fault.message}`).join('\n')}`,
    );
  }
}
