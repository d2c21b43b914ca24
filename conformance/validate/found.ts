import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Refuser } from './authority';
import { type Manifest, isManifest } from './manifest';
import { manifestsIn } from './pages';

/** A manifest of which we once thought otherwise than Istio. */
export interface FoundManifest {
  readonly file: string;
  readonly refusedBy: Refuser;
  readonly manifest: Manifest;
}

const FOLDER = join(__dirname, 'found');

/** Every manifest that was once judged differently. The comment before it says who refuses it. */
export function readFound(): FoundManifest[] {
  return readdirSync(FOLDER)
    .sort()
    .flatMap(file =>
      readFileSync(join(FOLDER, file), 'utf8')
        .split(/^---\n/m)
        .map(text => {
          const refusedBy = /^# refused by (the API server|istiod|nobody)\b/m.exec(text)?.[1] as Refuser | undefined;
          const [manifest] = manifestsIn(text);
          if (refusedBy === undefined || !isManifest(manifest)) {
            throw new Error(`${file}: a manifest after '# refused by ...' is expected, got ${text.slice(0, 200)}`);
          }
          return { file, refusedBy, manifest };
        }),
    );
}
