import type { Validation } from 'cdk8s-cli/plugins';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { IstioValidation, type PluginViolation } from '../../src/plugin';
import { SOUND, SPLIT, UNSOUND, folderWith } from '../cli/command';

const root = join(__dirname, '../..');

async function validated(
  manifest: string,
  properties?: object,
): Promise<{ violations: PluginViolation[]; status: string }> {
  const folder = folderWith({ 'shop.k8s.yaml': manifest });
  const violations: PluginViolation[] = [];
  let status = '';
  await new IstioValidation(properties).validate({
    manifests: [join(folder, 'shop.k8s.yaml')],
    report: { addViolation: violation => violations.push(violation), submit: said => (status = said) },
  });
  return { violations, status };
}

test('it is a plugin of cdk8s', () => {
  const plugin: Validation = new IstioValidation({});
  expect(plugin).toHaveProperty('validate');
});

test('an error fails, with the object, the field and the line', async () => {
  const { violations, status } = await validated(UNSOUND);
  expect(status).toBe('failure');
  expect(violations).toMatchObject([
    {
      ruleName: 'api-server/unknown-field',
      recommendation: expect.stringMatching(/^error: spec\.http/),
      violatingResources: [
        {
          resourceName: 'reviews',
          locations: ['VirtualService shop/reviews /spec/http/0/route/0/destination/subsett (line 10)'],
        },
      ],
    },
  ]);
});

test.each<[string, object, string, number]>([
  ['a warning is told', {}, 'success', 1],
  ['a warning fails where that is asked for', { failOn: 'warning' }, 'failure', 1],
  ['a rule can be turned off', { rules: { 'virtual-service/*': 'off' } }, 'success', 0],
  ['a rule can be made an error', { rules: { 'virtual-service/host-split': 'error' } }, 'failure', 1],
])('%s', async (_, properties, status, count) => {
  const result = await validated(SPLIT, properties);
  expect([result.status, result.violations.length]).toEqual([status, count]);
});

test('what is sound passes', async () => {
  expect(await validated(SOUND)).toEqual({ status: 'success', violations: [] });
});

test.each([
  [{ closde: true }, "properties of IstioValidation: there is no field 'closde' (did you mean 'closed'?)"],
  [{ rules: { 'a/b': 'off' } }, "there is no rule 'a/b'; docs/rules/README.md lists them"],
  [{ baseline: 'x' }, 'properties of IstioValidation: a baseline is for cdk8s-istio check alone'],
])('%j is refused', (properties, message) => {
  expect(() => new IstioValidation(properties)).toThrow(message);
});

test('cdk8s synth runs it, and fails with its report', async () => {
  const folder = folderWith({
    'cdk8s.yaml': JSON.stringify({
      language: 'typescript',
      app: 'node main.js',
      validations: [
        {
          package: join(root, 'src/plugin'),
          version: '0.1.0',
          class: 'IstioValidation',
          properties: { failOn: 'warning' },
        },
      ],
    }),
    'main.js': `const { App, ApiObject, Chart } = require(${JSON.stringify(join(root, 'node_modules/cdk8s'))});
const chart = new Chart(new App(), 'shop');
new ApiObject(chart, 'Routes', ${JSON.stringify({ apiVersion: 'networking.istio.io/v1', kind: 'VirtualService', metadata: { name: 'web' }, spec: { hosts: 'web' } })});
chart.node.root.synth();
`,
  });
  const cdk8s = join(root, 'node_modules/.bin/cdk8s');
  const reports = join(folder, 'reports.json');
  const args = ['synth', '--no-check-upgrade', '--validation-reports-output-file', reports];
  // the sources are TypeScript, and the folder has no packages
  const env = { ...process.env, NODE_OPTIONS: `--import ${join(root, 'node_modules/tsx/dist/loader.mjs')}` };
  const done = promisify(execFile)(cdk8s, args, { cwd: folder, env });
  await expect(done).rejects.toMatchObject({ code: 2 });
  const {
    reports: [report],
  } = JSON.parse(readFileSync(reports, 'utf8'));
  expect(report.summary.status).toBe('failure');
  expect(report.violations).toMatchObject([
    {
      ruleName: 'api-server/wrong-type',
      violatingConstructs: [{ constructPath: 'shop/Routes', locations: ['VirtualService web /spec/hosts (line 6)'] }],
    },
  ]);
}, 60_000);
