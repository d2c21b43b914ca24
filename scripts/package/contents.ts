import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { COMMAND } from '../build/bundle-cli';
import { DOORS } from '../build/bundle-packages';
import { withoutComments } from '../build/strip-comments';
import type { Packed, Proof } from './proof';

// a quarter of it is the assembly with the docstrings, a quarter the rules, the schemas and the command, a sixth the generated kinds
const packedLimit = 1_000_000;
const root = ['.jsii', '.jsii.gz', 'CHANGELOG.md', 'LICENSE', 'NOTICE', 'README.md', 'package.json'];
const inLib = /^lib\/(src|imports)\/.+\.(js|d\.ts)$/;

export const size: Proof = {
  name: `the tarball stays below ${packedLimit / 1000} kB`,
  prove({ tarball }) {
    const bytes = statSync(tarball).size;
    if (bytes > packedLimit) throw new Error(`it has ${bytes} bytes`);
  },
};

export const files: Proof = {
  name: 'the tarball holds the library, the assembly and its papers, and nothing else',
  prove(packed) {
    const found = filesOf(packed);
    report(
      'missing',
      [...root, 'lib/src/index.js', 'lib/src/index.d.ts', `lib/src/${COMMAND}.js`].filter(
        name => !found.includes(name),
      ),
    );
    report(
      'not expected',
      found.filter(name => !root.includes(name) && !inLib.test(name)),
    );
  },
};

export const code: Proof = {
  name: 'the code has no comments and no source maps',
  prove(packed) {
    const scripts = filesOf(packed).filter(name => name.endsWith('.js'));
    const read = (name: string) => readFileSync(join(packed.folder, name), 'utf8');
    report(
      'with a source map',
      scripts.filter(name => read(name).includes('sourceMappingURL')),
    );
    // a bundle is minified: its strings hold what looks like comments, and it is no faithful printing of itself
    const bundles = [...DOORS, 'check/check', COMMAND].map(name => `lib/src/${name}.js`);
    const printed = scripts.filter(name => !bundles.includes(name));
    report(
      'with comments',
      printed.filter(name => withoutComments(read(name)) !== read(name)),
    );
  },
};

function filesOf({ folder }: Packed): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    )
    .sort();
}

function report(what: string, names: readonly string[]): void {
  if (names.length > 0) throw new Error(`${what}: ${names.join(', ')}`);
}
