import { join } from 'node:path';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { run } from '../build/run';

/** The Nodes that the package is tested on. */
export const nodeVersions = ['20', '22', '24'];

/** The node of each version: the running one where it fits, else from the package that the npm package `node` installs. */
export function nodes(scratch: string): ReadonlyMap<string, string> {
  const folder = join(scratch, 'nodes');
  const running = process.version.slice(1).split('.')[0];
  const wanted = nodeVersions.filter(version => version !== running);

  if (!existsSync(folder)) install(folder, wanted);
  return new Map(
    nodeVersions.map(version => [
      version,
      version === running ? process.execPath : join(folder, 'node_modules', `node${version}`, 'bin', 'node'),
    ]),
  );
}

function install(folder: string, versions: readonly string[]): void {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{}');
  // `node` itself brings its binary by an install script, and npm 11 runs none
  const platform = `node-${process.platform}-${process.arch}`;
  const packages = versions.map(version => `node${version}@npm:${platform}@${version}`);
  run(['npm', 'install', '--prefer-offline', '--no-package-lock', ...packages], { cwd: folder });
}
