import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildSync, type BuildOptions } from 'esbuild';
import { root } from './run';

/** The files that name a package, each the only one for it. */
export const DOORS = ['match/re2', 'yaml/js-yaml'];

/** How a bundle is made. */
export const BUNDLE: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // the licences stand in NOTICE
  legalComments: 'none',
  logLevel: 'error',
};

/** Puts each package into the one file that names it, so that ours depends on nothing at run time. */
export function bundlePackages(): void {
  for (const door of DOORS) {
    buildSync({ ...BUNDLE, entryPoints: [`src/${door}.ts`], outfile: `lib/src/${door}.js` });
    // its types are those of the package, which a consumer has not; no public type leads to them
    rmSync(join(root, `lib/src/${door}.d.ts`));
  }
}

/** Ours in one file of lib/: of the sources, so that no module has a scope of its own, which took as long to load as the rest. */
export function bundleOurs(entry: string, external: readonly string[] = []): void {
  const outfile = join(root, `lib/src/${entry}.js`);
  buildSync({
    ...BUNDLE,
    entryPoints: [`src/${entry}.ts`],
    outfile,
    // names stay, for whoever reports a bug
    minify: false,
    minifyWhitespace: true,
    minifySyntax: true,
    external: [...external, ...DOORS.map(door => `./${basename(door)}`)],
  });
  writeFileSync(outfile, withDoors(readFileSync(outfile, 'utf8')));
}

/** The code of a bundle, which stands in another folder than the neighbours of the doors. */
function withDoors(code: string): string {
  return DOORS.reduce((moved, door) => {
    const said = `require("./${basename(door)}")`;
    if (!moved.includes(said))
      throw new Error(`a bundle does not load ${door} (the bundler writes something else now)`);
    return moved.replaceAll(said, `require("../${door}")`);
  }, code);
}
