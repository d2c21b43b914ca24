import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pack } from './pack';
import type { Proof } from './proof';

export const repeatable: Proof = {
  name: 'a second build gives the same tarball, byte for byte',
  prove({ tarball, scratch }) {
    if (digest(pack(join(scratch, 'again'))) !== digest(tarball)) throw new Error('the two tarballs differ');
  },
};

function digest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
