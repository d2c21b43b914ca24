import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build/run';

interface Manifest {
  readonly version: string;
  readonly peerDependencies: { readonly [name: string]: string };
  readonly devDependencies: { readonly [name: string]: string };
}

/** The package.json of this repository. */
export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;

/** The lowest version that satisfies a peer. */
export function peerFloor(name: string): string {
  const range = manifest.peerDependencies[name];
  if (!/^\^\d+\.\d+\.\d+$/.test(range)) throw new Error(`the peer '${name}' must be '^x.y.z', got '${range}'`);
  return range.slice(1);
}

/** The version that the repository itself is developed with. */
export function devDependency(name: string): string {
  return manifest.devDependencies[name];
}
