import type { Part } from '../../src/model/source';
import { readResources } from '../../src/yaml/resources';

const TEXT = `# a comment
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: shop, labels: { "a/b": yes } }
spec:
  hosts: [shop, 'cart']
  gateways:
  http:
    - match:
        - uri: { prefix: /cart }
      route: &route
        - destination: { host: cart }
    - route: *route
  note: |
    two
    lines
`;

/** The place that is meant, with an arrow under it. */
function shown(text: string, pointer: string, part?: Part): string {
  const [resource] = readResources(text).resources;
  const { line, column } = resource.source!.positionOf(pointer, part);
  return text.split(/\r?\n/)[line - 1].slice(column - 1);
}

test.each<[string, string]>([
  ['', 'apiVersion: networking.istio.io/v1'],
  ['/kind', 'VirtualService'],
  ['/metadata/name', 'shop, labels: { "a/b": yes } }'],
  ['/metadata/labels/a~1b', 'yes } }'],
  ['/spec', 'spec:'],
  ['/spec/hosts', "[shop, 'cart']"],
  ['/spec/hosts/1', "'cart']"],
  ['/spec/gateways', 'gateways:'],
  ['/spec/http', 'http:'],
  ['/spec/http/0', 'match:'],
  ['/spec/http/0/match/0/uri/prefix', '/cart }'],
  ['/spec/note', 'note: |'],
  // what is not there is looked for around it
  ['/spec/http/0/timeout', 'match:'],
  ['/spec/http/7/route', 'http:'],
  ['/spec/tls', 'spec:'],
  // what an alias stands for is where the alias is
  ['/spec/http/1/route', '*route'],
  ['/spec/http/1/route/0/destination/host', 'route: *route'],
])('a finding at %s is shown at %j', (pointer, expected) => {
  expect(shown(TEXT, pointer)).toBe(expected);
});

test('a key or a value can be asked for', () => {
  expect(shown(TEXT, '/spec/http/0/match/0/uri/prefix', 'key')).toBe('prefix: /cart }');
  expect(shown(TEXT, '/spec/http', 'value')).toBe('- match:');
});

test('the place is the same with the lines of Windows and a byte order mark', () => {
  expect(shown(TEXT.replaceAll('\n', '\r\n'), '/spec/http/0/match/0/uri/prefix')).toBe('/cart }');
  expect(readResources(`\uFEFF${TEXT}`).resources[0].source!.positionOf('/kind')).toEqual({ line: 3, column: 7 });
});

test('the place is the same where brackets close at the margin', () => {
  const text = 'apiVersion: v1\nkind: Service\nspec:\n  ports: [\n  { port: 80 },\n  { port: 81 }\n  ]\n  type: x\n';
  expect(shown(text, '/spec/ports/1/port')).toBe('81 }');
  expect(shown(text, '/spec/type')).toBe('x');
});

test('the items of a List are resources at their places, whatever document they are in', () => {
  const text = `a: 1
---
apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: ConfigMap
    metadata: { name: one }
  - apiVersion: v1
    kind: List
    items:
      - apiVersion: v1
        kind: ConfigMap
        metadata: { name: two }
---
apiVersion: networking.istio.io/v1
kind: VirtualServiceList
items:
  - metadata: { name: three }
    spec: { hosts: [x] }
`;
  const { resources, noManifests } = readResources(text, 'all.yaml');
  expect(
    resources.map(({ kind, name, source }) => [kind, name, source!.file, source!.positionOf('/metadata/name')]),
  ).toEqual([
    ['ConfigMap', 'one', 'all.yaml', { line: 8, column: 23 }],
    ['ConfigMap', 'two', 'all.yaml', { line: 14, column: 27 }],
    ['VirtualService', 'three', 'all.yaml', { line: 19, column: 23 }],
  ]);
  expect(noManifests.map(({ value, source }) => [value, source.positionOf('')])).toEqual([
    [{ a: 1 }, { line: 1, column: 1 }],
  ]);
});

test('keys that stand twice are told with the line of the first, whatever they look like', () => {
  const text = `apiVersion: v1
kind: ConfigMap
data:
  "a": x
  a: y
  b: &b { c: 1, d: 2, c: 3 }
  <<: *b
  yes: 1
  "true": 2
list: [{ a: 1, a: 2 }]
`;
  const [{ source }] = readResources(text).resources;
  expect(source!.repeatedKeys).toEqual([
    { pointer: '/data/a', firstLine: 4 },
    { pointer: '/data/true', firstLine: 8 },
    { pointer: '/data/b/c', firstLine: 6 },
    { pointer: '/list/0/a', firstLine: 10 },
  ]);
  expect(source!.positionOf('/data/a', 'key')).toEqual({ line: 5, column: 3 });
});

test('what is written for a value is known where it is not in quotes', () => {
  const [{ source }] = readResources('apiVersion: v1\nkind: X\na: yes\nb: "yes"\nc: [0x10]\n').resources;
  expect(['/a', '/b', '/c/0', '/c', '/d'].map(pointer => source!.writtenAt(pointer))).toEqual([
    'yes',
    undefined,
    '0x10',
    undefined,
    undefined,
  ]);
});
