import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { Mesh } from '../src/mesh';

const folder = join(__dirname, 'false-alarms');

/** What users of `istioctl analyze` reported to be wrongly found, each file by its issue of istio/istio. */
test.each(readdirSync(folder))('nothing is said of %s', file => {
  const manifests = parseAllDocuments(readFileSync(join(folder, file), 'utf8'), { version: '1.1' }).map(
    document => document.toJS() as object,
  );
  expect(manifests.length).toBeGreaterThan(0);
  expect(
    Mesh.fromManifests(manifests)
      .check()
      .map(({ rule, message }) => `${rule}: ${message}`),
  ).toEqual([]);
});
