import fc, { type Arbitrary } from 'fast-check';
import type { Part } from '../part';
import { manifest, name, namespaceName, sometimes } from '../words';

const tls: Arbitrary<object> = fc.oneof(
  fc.constantFrom({ mode: 'DISABLE' }, { mode: 'ISTIO_MUTUAL' }),
  fc.record(
    {
      mode: fc.constant('SIMPLE'),
      caCertificates: fc.constant('/etc/ca.pem'),
      sni: fc.constant('x.example.com'),
    },
    { requiredKeys: ['mode'] },
  ),
  fc.record({ mode: fc.constantFrom('SIMPLE', 'MUTUAL'), credentialName: fc.constant('secret') }),
  fc.constant({ mode: 'MUTUAL', clientCertificate: '/etc/cert.pem', privateKey: '/etc/key.pem' }),
);

export const part: Part = {
  codes: ['IST0128', 'IST0129'],
  documents: fc
    .record({
      name,
      namespace: namespaceName,
      selected: sometimes(fc.constant({ matchLabels: { app: 'web' } }), 3),
      tls: sometimes(tls),
      ports: fc.array(tls, { maxLength: 2 }),
    })
    .map(({ name, namespace, selected, tls, ports }) => [
      manifest(
        'networking.istio.io/v1',
        'DestinationRule',
        { name: `tls-${name}`, namespace },
        {
          spec: {
            host: '*.example.com',
            exportTo: selected && ['.'],
            workloadSelector: selected,
            trafficPolicy: {
              tls,
              portLevelSettings: ports.map((tls, i) => ({ port: { number: 443 + i }, tls })),
              loadBalancer: { simple: 'RANDOM' },
            },
          },
        },
      ),
    ]),
};
