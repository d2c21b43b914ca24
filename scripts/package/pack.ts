import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../build/run';

/** Builds and packs into `folder`, as `npm publish` would, and hands back the tarball. */
export function pack(folder: string): string {
  mkdirSync(folder, { recursive: true });
  run(['npm', 'pack', '--pack-destination', folder]);
  const tarballs = readdirSync(folder).filter(name => name.endsWith('.tgz'));
  if (tarballs.length !== 1) throw new Error(`npm pack wrote ${tarballs.length} tarballs, expected one`);
  return join(folder, tarballs[0]);
}

/** Unpacks a tarball into `folder`, and hands back the folder of the package. */
export function unpack(tarball: string, folder: string): string {
  mkdirSync(folder, { recursive: true });
  run(['tar', '-xzf', tarball, '-C', folder]);
  return join(folder, 'package');
}
