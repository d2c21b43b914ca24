import { ApiObject, Chart, Testing } from 'cdk8s';
import { Mesh } from 'cdk8s-istio';
import { toSettings } from '../../src/mesh-options';
import { toConfig } from '../../src/yaml/mesh-config';
import { readResources } from '../../src/yaml/resources';

const SHOP = `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: shop }
spec:
  hosts: shop
`;

test('a finding has the line and the column of what is wrong', () => {
  const [finding] = Mesh.fromYaml(`# first\n---\n${SHOP}`).check();
  expect(finding).toMatchObject({ rule: 'api-server/wrong-type', pointer: '/spec/hosts', line: 7, column: 10 });
  expect(finding).not.toHaveProperty('file');
});

test('an unknown field is shown at its name', () => {
  const [finding] = Mesh.fromYaml(SHOP.replace('hosts: shop', 'hosts: [shop]\n  htpp: []')).check();
  expect(finding).toMatchObject({ rule: 'api-server/unknown-field', line: 6, column: 3 });
});

test('YAML, JSON and objects are found to be the same', () => {
  const object = {
    apiVersion: 'networking.istio.io/v1',
    kind: 'VirtualService',
    metadata: { name: 'shop' },
    spec: { hosts: 'shop' },
  };
  const said = (mesh: Mesh) => mesh.check().map(({ rule, message, pointer }) => ({ rule, message, pointer }));
  expect(said(Mesh.fromYaml(JSON.stringify(object)))).toEqual(said(Mesh.fromManifests([object])));
  expect(said(Mesh.fromYaml(SHOP))).toEqual(said(Mesh.fromManifests([object])));
  expect(said(Mesh.fromYaml(SHOP))).toHaveLength(1);
});

test.each([
  [
    `${SHOP}---\na: [\n`,
    'yaml cannot be read at line 7, column 5: unexpected end of the stream within a flow collection',
  ],
  [
    'replicas: 3\n',
    'yaml must hold manifests, but what stands at line 1, column 1 has no apiVersion or no kind: {"replicas":3}',
  ],
  [
    'apiVersion: v1\nkind: List\nitems:\n  - 3\n',
    'yaml must hold manifests, but what stands at line 4, column 5 has no apiVersion or no kind: 3',
  ],
])('%j is refused in one line', (yaml, message) => {
  expect(() => Mesh.fromYaml(yaml)).toThrow(new Error(message));
});

test.each(['', '---\n# nothing\n---\n'])('%j is an empty mesh', yaml => {
  expect(Mesh.fromYaml(yaml).check()).toEqual([]);
});

test('an object that holds itself is refused in one line', () => {
  const self: Record<string, unknown> = { apiVersion: 'v1', kind: 'ConfigMap' };
  self.data = { self };
  expect(() => Mesh.fromManifests([self])).toThrow('manifest 0 is nested deeper than 200 levels, or holds itself');
});

test('values that YAML takes for something else are shown with the way out', () => {
  const yaml = SHOP.replace('name: shop', 'name: shop, labels: { a: yes, b: 0x10 }').replace(
    'hosts: shop',
    'hosts: [8080]',
  );
  expect(
    Mesh.fromYaml(yaml)
      .check()
      .map(({ message, fix }) => `${message} (${fix})`),
  ).toEqual([
    "metadata.labels.a must be a text, got true, which is how YAML reads yes (put it in quotes: 'yes')",
    "metadata.labels.b must be a text, got 16, which is how YAML reads 0x10 (put it in quotes: '0x10')",
    "spec.hosts[0] must be a text, got 8080 (put it in quotes: '8080')",
  ]);
});

describe('the mesh configuration', () => {
  const configMap = (mesh: string, namespace = 'istio-system') => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'istio', namespace },
    data: { mesh },
  });
  const meshConfigOf = (mesh: string, namespace?: string, options = {}) =>
    toConfig(readResources(JSON.stringify(configMap(mesh, namespace))).resources, toSettings(options)).settings
      .meshConfig;

  test('is read from the ConfigMap in the root namespace', () => {
    expect(meshConfigOf('rootNamespace: a\nenableTracing: yes\n')).toEqual({ rootNamespace: 'a', enableTracing: true });
    expect(meshConfigOf('a: 1', 'mesh', { rootNamespace: 'mesh' })).toEqual({ a: 1 });
  });

  test('is not read from elsewhere, nor where it is given', () => {
    expect(meshConfigOf('a: 1', 'shop')).toBeUndefined();
    expect(meshConfigOf('a: 1', 'istio-system', { meshConfig: { b: 2 } })).toEqual({ b: 2 });
  });

  test('is a finding of every door where it cannot be read', () => {
    const broken = configMap('a: [');
    const chart = new Chart(Testing.app(), 'chart');
    new ApiObject(chart, 'Istio', broken);
    for (const mesh of [Mesh.of(chart), Mesh.fromManifests([broken]), Mesh.fromYaml(JSON.stringify(broken))]) {
      expect(mesh.check().map(({ rule, pointer }) => [rule, pointer])).toEqual([
        ['config-map/unreadable-mesh-config', '/data/mesh'],
      ]);
    }
  });
});
