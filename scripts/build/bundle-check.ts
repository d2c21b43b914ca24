import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildSync } from 'esbuild';
import { BUNDLE, DOORS, withDoors } from './bundle-packages';
import { root } from './run';

/** What the bundle is made of, and nothing else reads. */
const ROOMS = ['rules', 'schema'];

/**
 * Puts all rules, and what they check with, into the one file that asks them: several hundred small files take longer to find and
 * load than to run. The packages stay where they are, to be loaded when they are first needed.
 */
export function bundleCheck(): void {
  const file = join(root, 'lib/src/check/check.js');
  buildSync({
    ...BUNDLE,
    entryPoints: ['lib/src/check/check.js'],
    outfile: file,
    allowOverwrite: true,
    // names stay, for whoever reports a bug
    minify: false,
    minifyWhitespace: true,
    minifySyntax: true,
    external: DOORS.map(door => `./${basename(door)}`),
  });
  writeFileSync(file, withDoors(readFileSync(file, 'utf8'), '..'));
  ROOMS.forEach(room => rmSync(join(root, 'lib/src', room), { recursive: true }));
}
