import { Testing } from 'cdk8s';
import * as gatewayapi from '../../imports/gateway.networking.k8s.io';
import * as networking from '../../imports/networking.istio.io';
import * as security from '../../imports/security.istio.io';

const many = <T>(value: (i: number) => T): { [key: string]: T } =>
  Object.fromEntries(Array.from({ length: 4_000 }, (_, i) => [`key-${i}`, value(i)]));

test('a map of 4,000 entries is written in full, each entry read once', () => {
  const reads: string[] = [];
  const labels = new Proxy(
    many(i => `${i}`),
    {
      get(entries, key: string) {
        reads.push(key);
        return entries[key];
      },
    },
  );
  const { spec } = networking.Gateway.manifest({ spec: { selector: labels, servers: [] } });
  expect(spec.selector).toEqual(many(i => `${i}`));
  expect(reads).toEqual(Object.keys(labels));
});

test('a map of 4,000 objects is written in full, each converted', () => {
  const mode = security.PeerAuthenticationSpecPortLevelMtlsMode.STRICT;
  const manifest = security.PeerAuthentication.manifest({
    spec: { portLevelMtls: many(() => ({ mode, unknown: undefined })) },
  });
  expect(manifest.spec.portLevelMtls).toEqual(many(() => ({ mode: 'STRICT' })));
});

test('an entry that is undefined is left out, one that is empty stays', () => {
  const manifest = networking.Gateway.manifest({
    spec: { selector: { a: undefined as any, b: '', c: '0' }, servers: undefined },
  });
  expect(Object.keys(manifest.spec)).toEqual(['selector']);
  expect(Object.entries(manifest.spec.selector)).toEqual([
    ['b', ''],
    ['c', '0'],
  ]);
});

test('a key that means something to JavaScript is a key like any other', () => {
  const selector = { constructor: 'a', toString: 'b' } as any;
  const written = networking.Gateway.manifest({ spec: { selector } }).spec.selector;
  expect(Object.entries(written)).toEqual([
    ['constructor', 'a'],
    ['toString', 'b'],
  ]);
});

test('null stands for nothing, be it an object, a map or an element', () => {
  const nothing = null as any;
  expect(networking.DestinationRule.manifest({ spec: nothing })).toEqual(networking.DestinationRule.GVK);
  expect(networking.Gateway.manifest({ spec: { selector: nothing } }).spec).toEqual({});
  expect(networking.VirtualService.manifest({ spec: { http: [nothing] } }).spec.http).toEqual([undefined]);
  expect(gatewayapi.HttpRoute.manifest({ spec: { rules: [{ timeouts: nothing }] } }).spec.rules).toEqual([{}]);
  expect(new networking.Gateway(Testing.chart(), 'it', { spec: nothing }).toJson()).not.toHaveProperty('spec');
});
