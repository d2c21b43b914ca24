import fc, { type Arbitrary } from 'fast-check';
import type { Part } from '../part';
import { manifest, namespaceName, someOf } from '../words';
import { exportTo, withoutOwn } from './routes';

const virtualService: Arbitrary<object> = fc
  .record({
    name: fc.constantFrom('a', 'b', 'c'),
    namespace: namespaceName,
    hosts: someOf(
      ['web', 'web.shop.svc.cluster.local', 'cart.books.svc.cluster.local', 'x.org', '*.example.com', 'a.example.com'],
      1,
    ),
    exportTo,
    gateways: fc.constantFrom(undefined, undefined, ['mesh'], ['edge'], ['edge', 'mesh']),
  })
  .map(({ name, namespace, hosts, exportTo, gateways }) =>
    manifest(
      'networking.istio.io/v1',
      'VirtualService',
      { name: `mesh-${name}`, namespace },
      {
        spec: {
          // a VirtualService may not have a host that another one of its takes
          hosts: hosts.includes('*.example.com') ? hosts.filter(host => host !== 'a.example.com') : hosts,
          exportTo: withoutOwn(exportTo, namespace),
          gateways,
          http: [{ directResponse: { status: 200 } }],
        },
      },
    ),
  );

export const part: Part = {
  codes: ['IST0109'],
  documents: fc.array(virtualService, { minLength: 2, maxLength: 4 }),
};
