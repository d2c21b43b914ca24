import fc from 'fast-check';
import type { Part } from '../part';
import { manifest, name, namespaceName, sometimes } from '../words';

const port = fc.record({
  name: sometimes(
    fc.constantFrom(
      'http-a',
      'web',
      'port',
      'x-http',
      'tcp',
      'grpc-web',
      'grpc-webby',
      'grpc-a',
      'mongo-x',
      'https',
      'tls',
      'udp-a',
      'hbone',
      'dns',
      'http2',
    ),
    4,
  ),
  port: fc.constantFrom(80, 81, 8080, 8443, 9000, 443, 25, 53, 3306, 27017),
  protocol: sometimes(fc.constantFrom('TCP', 'TCP', 'TCP', 'UDP', 'SCTP'), 3),
  appProtocol: sometimes(
    fc.constantFrom(
      'http',
      'HTTP',
      'kubernetes.io/h2c',
      'kubernetes.io/ws',
      'kubernetes.io/wss',
      'kubernetes.io/other',
      'grpc-web',
      'redis',
      'x-http',
      'http_proxy',
    ),
    1,
  ),
});

const labels = fc.constantFrom(
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  { istio: 'pilot' },
  { release: 'istio' },
  { release: 'other' },
  { 'gateway.istio.io/managed': 'istio.io-gateway-controller' },
  { 'gateway.istio.io/managed': 'istio.io-mesh-controller' },
  { 'gateway.istio.io/managed': 'istio.io-eastwest-controller' },
  { 'gateway.istio.io/managed': 'other' },
);

export const part: Part = {
  codes: ['IST0118', 'IST0150'],
  documents: fc
    .record({ name, namespace: namespaceName, labels, external: fc.boolean(), port, second: sometimes(port, 3) })
    .map(({ name, namespace, labels, external, port, second }) => [
      manifest(
        'v1',
        'Service',
        { name: `ports-${name}`, namespace, labels },
        {
          spec: {
            type: external ? 'ExternalName' : undefined,
            externalName: external ? 'host.example.com' : undefined,
            ports: [port, ...(second ? [{ ...second, port: second.port + 1000 }] : [])],
          },
        },
      ),
    ]),
};
