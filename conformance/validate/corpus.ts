import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { istioModule } from '../istio-module';
import { isNamedByServer } from './exclusions';
import { goManifests } from './go-manifests';
import type { Kind } from './kinds';
import type { Manifest } from './manifest';
import { manifestsIn, pageDocuments } from './pages';

/** What others wrote: Istio's samples and test data, the tables of its tests, and the pages of the rules. */
export async function readCorpus(kinds: readonly Kind[]): Promise<Manifest[]> {
  const module = await istioModule();
  const files = readdirSync(module, { recursive: true, encoding: 'utf8' });
  const read = (file: string): string => readFileSync(join(module, file), 'utf8');
  const yaml = files
    .filter(file => /\.ya?ml$/.test(file) && !/^(?:manifests|operator)\//.test(file))
    .map(read)
    .filter(text => /^apiVersion: [\w.]*(?:istio\.io|gateway\.networking)/m.test(text))
    .flatMap(manifestsIn);
  const go = files.filter(file => file.endsWith('_test.go')).flatMap(file => goManifests(read(file), kinds));
  const pages = pageDocuments().flatMap(({ text }) => manifestsIn(text));
  const known = new Set(kinds.map(({ apiVersion, kind }) => `${apiVersion} ${kind}`));
  const all = [...yaml, ...go, ...pages].filter(
    manifest => known.has(`${manifest.apiVersion} ${manifest.kind}`) && !isNamedByServer(manifest),
  );
  // what else stands there is for Istio's tests
  const texts = all.map(({ apiVersion, kind, metadata, spec }) => JSON.stringify({ apiVersion, kind, metadata, spec }));
  return [...new Set(texts)].map(text => JSON.parse(text) as Manifest);
}
