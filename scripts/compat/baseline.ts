import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { root } from '../build/run';
import { accepted } from './breaks';

/** What is compared: the assembly of the last release, until a registry has it. */
const file = join(root, 'release', 'baseline.jsii.gz');

/** What jsii says of a package: as far as it is named here, and much else. */
export interface PublicApi {
  readonly version: string;
}

/** The public API of the last release; before the first one, what it is going to have. */
export function readBaseline(): PublicApi {
  if (!existsSync(file))
    throw new Error(`there is no ${file} to compare with (git has it; npm run compat -- --save writes one)`);
  return JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as PublicApi;
}

/** Makes an assembly the baseline. What was accepted of breaks with the one before is over. */
export function saveBaseline(assembly: string): string {
  const api = JSON.parse(gunzipSync(readFileSync(assembly)).toString('utf8')) as PublicApi;
  writeFileSync(file, gzipSync(JSON.stringify(withoutProse(api))));
  rmSync(accepted, { force: true });
  return `the baseline is the public API of ${api.version}`;
}

/** Without texts, and without where things stand in the sources: it changes with the API alone. */
function withoutProse(api: PublicApi): unknown {
  return JSON.parse(
    JSON.stringify(api, (key, value) => {
      if (key === 'docs') return { stability: value.stability, deprecated: value.deprecated };
      return key === 'readme' || key === 'locationInModule' || key === 'fingerprint' ? undefined : value;
    }),
  );
}
