import { Chart, Testing } from 'cdk8s';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { readEntries } from '../../conformance/reproduce/read-entries';
import { taskPages } from '../../scripts/docs/task-page';
import { yamlOf } from '../../scripts/docs/task-yaml';
import { fieldsOfCrds, fieldsOfManifest } from './fields';
import * as observability from './whole/observability';
import * as registry from './whole/registry';
import * as routing from './whole/routing';
import * as security from './whole/security';

const crds = fieldsOfCrds();
const page = readFileSync(join(__dirname, '../../docs/json-patch.md'), 'utf8');

test('docs/json-patch.md names the fields that no construct writes, and no other', async () => {
  const written = new Set((await manifests()).flatMap(manifest => fieldsOfManifest(manifest, crds)));
  const named = [...page.matchAll(/^\| `(\w+ \/\S+)` \|/gm)].map(([, field]) => field);
  const left = [...crds].filter(field => !written.has(field));
  // what stands below a field that is not written is not named on its own
  expect(named.sort()).toEqual(left.filter(field => !left.includes(field.replace(/(\/\*)?\/[^/]+$/, ''))).sort());
});

/** Istio's own documents, the pages of tasks, and what the two do not say. */
async function manifests(): Promise<any[]> {
  const writers = [
    ...(await readEntries()).values(),
    ...[routing, registry, security, observability].flatMap(all => Object.values<(chart: Chart) => void>(all)),
  ];
  const spy = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    const pages = taskPages().flatMap(({ examples }) =>
      examples.flatMap(({ code }) => parseAllDocuments(yamlOf(code, require)).map(document => document.toJS())),
    );
    return [...pages, ...writers.flatMap(synth)];
  } finally {
    spy.mockRestore();
  }
}

function synth(write: (chart: Chart) => unknown): any[] {
  const chart = new Chart(Testing.app(), 'whole', { namespace: 'default' });
  write(chart);
  return Testing.synth(chart);
}
