import { Mesh } from '../../src/mesh';

/** What is found in a VirtualService with one route, by rule, authority and codes. */
function found(route: object): unknown[] {
  const manifest = {
    apiVersion: 'networking.istio.io/v1',
    kind: 'VirtualService',
    metadata: { name: 'shop', namespace: 'shop' },
    spec: { hosts: ['shop'], http: [{ route: [{ destination: { host: 'shop' } }], ...route }] },
  };
  return Mesh.fromManifests([manifest])
    .check()
    .map(({ rule, refusedBy, alike, pointer }) => [rule, refusedBy, alike, pointer]);
}

test('a field that both refuse is one finding, of the API server, with the codes of both', () => {
  expect(found({ timeout: '0s' })).toEqual([
    ['api-server/failed-constraint', 'api-server', ['IST0106'], '/spec/http/0/timeout'],
  ]);
});

test('a field that only istiod refuses is a finding of istiod, whatever else is wrong with the object', () => {
  expect(found({ timeout: '1.5ms', retries: { attempts: 'x' } }).map(finding => (finding as string[])[0])).toEqual([
    'api-server/wrong-type',
  ]);
  expect(found({ timeout: '1500us', unknown: 1 })).toEqual([
    ['api-server/unknown-field', 'api-server', [], '/spec/http/0/unknown'],
    ['resource/bad-duration', 'istiod', ['IST0106'], '/spec/http/0/timeout'],
  ]);
});
