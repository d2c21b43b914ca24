import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { root } from './run';

/** What the bundle is made of, and nothing else reads. */
const ROOMS = ['rules', 'schema'];

/**
 * Puts all rules, and what they check with, into the one file that asks them: several hundred small files take longer to find and
 * load than to run. RE2 stays where it is, to be loaded with the first expression.
 */
export function bundleCheck(): void {
  const file = join(root, 'lib/src/check/check.js');
  buildSync({
    absWorkingDir: root,
    entryPoints: ['lib/src/check/check.js'],
    outfile: file,
    allowOverwrite: true,
    bundle: true,
    // names stay, for whoever reports a bug
    minifyWhitespace: true,
    minifySyntax: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['./re2'],
    legalComments: 'none',
    logLevel: 'error',
  });
  const code = readFileSync(file, 'utf8');
  // as it was called from its neighbour
  const moved = code.replaceAll('require("./re2")', 'require("../match/re2")');
  if (moved === code) throw new Error(`${file} does not load RE2 (the bundler writes something else now)`);
  writeFileSync(file, moved);
  ROOMS.forEach(room => rmSync(join(root, 'lib/src', room), { recursive: true }));
}
