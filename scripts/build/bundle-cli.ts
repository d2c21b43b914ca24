import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildSync } from 'esbuild';
import { BUNDLE, DOORS, withDoors } from './bundle-packages';
import { root } from './run';

/** The command, from the root of the repository. */
export const COMMAND = 'cli/main';

/**
 * Puts the command and what it is made of into one file, so that it starts at once. The rules and the packages stay where they are, for the library
 * has them too.
 */
export function bundleCli(): void {
  const file = join(root, `lib/src/${COMMAND}.js`);
  buildSync({
    ...BUNDLE,
    entryPoints: [file],
    outfile: file,
    allowOverwrite: true,
    // names stay, for whoever reports a bug
    minify: false,
    minifyWhitespace: true,
    minifySyntax: true,
    external: ['../check/check', '../check/accepted', ...DOORS.map(door => `./${basename(door)}`)],
  });
  writeFileSync(file, withDoors(readFileSync(file, 'utf8'), '..'));
  const cli = join(root, 'lib/src/cli');
  readdirSync(cli)
    .filter(name => name !== 'main.js')
    .forEach(name => rmSync(join(cli, name)));
}
