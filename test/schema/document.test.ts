import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toResource } from '../../src/model/resource';
import { checkDocument } from '../../src/schema/document';

function faultsOf(manifest: object): string[] {
  return checkDocument(toResource(manifest)!).faults.map(({ of, path }) => `${of} ${[...path].reverse().join('/')}`);
}

function virtualService(spec: unknown): object {
  return { apiVersion: 'networking.istio.io/v1', kind: 'VirtualService', metadata: { name: 'shop' }, spec };
}

test('every fault of a document is found', () => {
  expect(faultsOf(virtualService({ hosts: 'a', http: [{ timeout: 3 }, { nmae: 'x' }] }))).toEqual([
    'wrong-type spec/hosts',
    'wrong-type spec/http/0/timeout',
    'unknown-field spec/http/1/nmae',
  ]);
});

test('null is as good as nothing, but not in a list', () => {
  expect(faultsOf(virtualService({ hosts: ['a'], http: null }))).toEqual([]);
  expect(faultsOf(virtualService({ hosts: ['a', null] }))).toEqual(['wrong-type spec/hosts/1']);
});

test('rules in CEL are silent about what has the wrong shape', () => {
  expect(faultsOf(virtualService({ http: [{ timeout: '0s' }] }))).toEqual(['failed-constraint spec/http/0/timeout']);
  expect(faultsOf(virtualService({ http: [{ timeout: '0s', name: 1 }] }))).toEqual(['wrong-type spec/http/0/name']);
});

test('what a document says stays as it was, though defaults are looked at', () => {
  const route = {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name: 'shop' },
    spec: { parentRefs: [{ name: 'edge' }], rules: [{ matches: [{ path: null }], unknown: 1 }] },
  };
  const before = structuredClone(route);
  expect(faultsOf(route)).toEqual(['unknown-field spec/rules/0/unknown']);
  expect(route).toEqual(before);
});

test('a value of another type breaks no check: the alternatives of an address are formats of texts', () => {
  const gateway = (value: unknown): object => ({
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'Gateway',
    metadata: { name: 'edge' },
    spec: { gatewayClassName: 'istio', addresses: [{ value }], listeners: [{ name: 'a', port: 80, protocol: 'HTTP' }] },
  });
  expect(faultsOf(gateway('1.2.3.4'))).toEqual([]);
  expect(faultsOf(gateway({ x: 1 }))).toContain('wrong-type spec/addresses/0/value');
});

test.each(['__proto__', 'constructor', 'toString'])('%s is a key as any other', key => {
  const spec: unknown = JSON.parse(`{ "hosts": ["a"], "${key}": { "polluted": true } }`);
  expect(faultsOf(virtualService(spec))).toEqual([`unknown-field spec/${key}`]);
  const headers: unknown = JSON.parse(`{ "${key}": { "exact": "x" }, "a": null }`);
  expect(faultsOf(virtualService({ http: [{ match: [{ headers }] }] }))).toEqual([]);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('other kinds, and versions of the Gateway API that we do not know, are not looked at', () => {
  const metadata = { name: 'x' };
  expect(faultsOf({ apiVersion: 'v1', kind: 'Service', metadata, anything: 1 })).toEqual([]);
  expect(faultsOf({ apiVersion: 'gateway.networking.k8s.io/v1alpha2', kind: 'TCPRoute', metadata, x: 1 })).toEqual([]);
});

test('every generated group is read for its documents', () => {
  const source = readFileSync(join(__dirname, '../../src/schema/document.ts'), 'utf8');
  for (const file of readdirSync(join(__dirname, '../../src/schema/generated'))) {
    expect(source).toContain(`require('./generated/${file.replace(/\.ts$/, '')}')`);
  }
});
