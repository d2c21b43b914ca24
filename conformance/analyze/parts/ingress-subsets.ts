import fc, { type Arbitrary } from 'fast-check';
import type { Part } from '../part';
import { manifest, name, namespaceName, sometimes } from '../words';

const route: Arbitrary<object> = fc
  .record({
    host: fc.oneof(fc.constant('web'), name),
    namespace: sometimes(namespaceName, 1),
    subset: sometimes(fc.constantFrom('v1', 'v2'), 4),
  })
  .map(({ host, namespace, subset }) => ({
    destination: { host: namespace ? `${host}.${namespace}.svc.cluster.local` : host, subset },
    weight: 1,
  }));

const virtualService: Arbitrary<object> = fc
  .record({
    name: fc.constantFrom('a', 'b', 'c'),
    namespace: namespaceName,
    hosts: fc.uniqueArray(
      fc.oneof(
        fc.constant('web'),
        name,
        fc.tuple(name, namespaceName).map(([name, of]) => `${name}.${of}.svc.cluster.local`),
      ),
      { minLength: 1, maxLength: 2 },
    ),
    gateways: fc.constantFrom(undefined, undefined, ['mesh'], ['edge'], ['edge'], ['edge', 'mesh']),
    routes: fc.array(route, { minLength: 1, maxLength: 3 }),
  })
  .map(({ name, namespace, hosts, gateways, routes }) =>
    manifest(
      'networking.istio.io/v1',
      'VirtualService',
      { name: `split-${name}`, namespace },
      {
        spec: { hosts, gateways, http: [{ route: routes }] },
      },
    ),
  );

export const part: Part = {
  codes: ['IST0140'],
  documents: fc.array(virtualService, { minLength: 2, maxLength: 3 }),
};
