import { copyFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finish, root, tool } from '../build/run';

/** Breaks that are meant, by the keys that are printed of them, one a line; they stand in CHANGELOG.md too. */
export const accepted = join(root, 'release', 'accepted-breaks.txt');

/**
 * What breaks for users of one API who get another, as jsii-diff tells it; nothing where all goes on. What is called experimental
 * counts like the rest: below 1.0 that is everything.
 */
export function breaks(before: object, after: string, acceptedKeys: string): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-istio-compat-'));
  try {
    writeFileSync(join(folder, '.jsii'), JSON.stringify(before));
    // cdk8s and constructs are looked up from there
    copyFileSync(join(root, 'package.json'), join(folder, 'package.json'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const flags = ['--error-on', 'all', '--keys', '--ignore-file', acceptedKeys];
    const { status, stdout, stderr } = finish([tool('jsii-diff'), folder, after, ...flags]);
    return status === 0 ? undefined : `${stdout}${stderr}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
