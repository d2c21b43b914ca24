import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleOurs } from './bundle-packages';
import { root } from './run';

/** The command, from the root of the repository. */
export const COMMAND = 'cli/main';

/**
 * Puts the command and what it is made of into one file, so that it starts at once. The rules and the packages stay where they are, for the library
 * has them too.
 */
export function bundleCli(): void {
  bundleOurs(COMMAND, ['../check/check', '../check/accepted']);
  const cli = join(root, 'lib/src/cli');
  readdirSync(cli)
    .filter(name => name !== 'main.js')
    .forEach(name => rmSync(join(cli, name)));
}
