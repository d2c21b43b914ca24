import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { root } from './run';

/** Puts re2js into the one file that names it, so that the package depends on nothing at run time. */
export function bundleRe2(): void {
  buildSync({
    absWorkingDir: root,
    entryPoints: ['src/match/re2.ts'],
    outfile: 'lib/src/match/re2.js',
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // the licence stands in NOTICE
    legalComments: 'none',
    logLevel: 'error',
  });
  // its types are those of re2js, which a consumer has not; no public type leads to them
  rmSync(join(root, 'lib/src/match/re2.d.ts'));
}
