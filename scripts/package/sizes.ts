import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../build/run';
import type { Packed, Proof } from './proof';

/** What the page may be off by, before it has to be written anew. */
const TOLERANCE = 0.05;

export const sizes: Proof = {
  name: 'the sizes on docs/performance.md are those of the tarball',
  prove(packed) {
    const page = readFileSync(join(root, 'docs/performance.md'), 'utf8');
    for (const [what, bytes] of Object.entries(sizesOf(packed))) {
      const said = Number(new RegExp(`^\\| ${what} \\| (\\d+) \\|$`, 'm').exec(page)?.[1]);
      if (!(Math.abs(said - bytes) <= TOLERANCE * bytes)) {
        throw new Error(`${what}: the page says ${said}, and it has ${bytes} bytes`);
      }
    }
  },
};

function sizesOf({ tarball, folder }: Packed): Readonly<Record<string, number>> {
  const zipped = (file: string): number => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
  return {
    'the tarball': statSync(tarball).size,
    'of it re2js, bundled': zipped('lib/src/match/re2.js'),
    'of it js-yaml, bundled': zipped('lib/src/yaml/js-yaml.js'),
  };
}
