import fc, { type Arbitrary } from 'fast-check';
import type { Part } from '../part';
import { manifest, namespaceName, someOf, sometimes } from '../words';
import { exportTo, withoutOwn } from './routes';

const PROTOCOLS = ['HTTP', 'http', 'TCP', 'tcp', 'TLS', 'HTTPS', ''];

const entry: Arbitrary<object> = fc
  .record({
    name: fc.constantFrom('a', 'b', 'c'),
    namespace: namespaceName,
    hosts: someOf(['api.example.com', 'db.example.com', '*.example.com'], 1),
    ports: fc.uniqueArray(
      fc.record({ number: fc.constantFrom(80, 443, 5432), protocol: fc.constantFrom(...PROTOCOLS) }),
      { minLength: 1, maxLength: 2, selector: ({ number }) => number },
    ),
    addresses: sometimes(fc.constantFrom(['10.1.2.3'], []), 4),
    allocated: sometimes(fc.constant([{ value: '240.240.0.1' }]), 1),
    asked: sometimes(fc.constantFrom('true', 'false'), 1),
    exportTo,
  })
  .map(({ name, namespace, hosts, ports, addresses, allocated, asked, exportTo }) =>
    manifest(
      'networking.istio.io/v1',
      'ServiceEntry',
      { name: `spoken-${name}`, namespace, labels: asked && { 'networking.istio.io/enable-autoallocate-ip': asked } },
      {
        spec: {
          hosts,
          addresses,
          exportTo: withoutOwn(exportTo, namespace),
          ports: ports.map(({ number, protocol }, i) => ({ number, protocol, name: `port-${i}` })),
          resolution: 'NONE',
        },
        status: allocated && { addresses: allocated },
      },
    ),
  );

/** What the mesh configuration says of addresses. */
const meshConfig: Arbitrary<object[]> = sometimes(
  fc.constantFrom(
    { ISTIO_META_DNS_CAPTURE: 'true', ISTIO_META_DNS_AUTO_ALLOCATE: 'true' },
    { ISTIO_META_DNS_CAPTURE: 'true' },
    { ISTIO_META_DNS_AUTO_ALLOCATE: 'true' },
  ),
  2,
).map(proxyMetadata =>
  proxyMetadata
    ? [
        manifest(
          'v1',
          'ConfigMap',
          { name: 'istio', namespace: 'istio-system' },
          {
            data: { mesh: JSON.stringify({ defaultConfig: { proxyMetadata } }) },
          },
        ),
      ]
    : [],
);

export const part: Part = {
  codes: ['IST0134', 'IST0177'],
  documents: fc.tuple(fc.array(entry, { minLength: 1, maxLength: 3 }), meshConfig).map(documents => documents.flat()),
};
