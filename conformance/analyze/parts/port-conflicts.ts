import fc from 'fast-check';
import { deployment } from '../deployment';
import type { Part } from '../part';
import { manifest, namespaceName, someOf, sometimes } from '../words';

const PORTS = [
  { name: 'http', port: 80, targetPort: 8080 },
  { name: 'tcp', port: 9000, targetPort: 8080 },
  { name: 'web', port: 81, targetPort: 8080 },
  { name: 'grpc', port: 82, targetPort: 8080 },
  { name: 'http-named', port: 83, targetPort: 'web' },
  { name: 'tcp-named', port: 84, targetPort: 'web' },
  { name: 'quic', port: 80, protocol: 'UDP', targetPort: 8080 },
  { name: 'dns', port: 53, protocol: 'UDP' },
  { name: 'tcp-dns', port: 53 },
  { name: 'http-plain', port: 8080 },
];
const labels = fc.constantFrom({ app: 'ported' }, { app: 'ported', version: 'v1' }, { version: 'v1' }, {});

export const part: Part = {
  codes: ['IST0116', 'IST0137'],
  documents: fc
    .record({
      namespace: namespaceName,
      other: sometimes(namespaceName, 2),
      inject: sometimes(fc.constantFrom('true', 'true', 'true', 'false'), 9),
      managed: sometimes(fc.constantFrom('istio.io-mesh-controller', 'x'), 1),
      first: fc.record({ ports: someOf(PORTS, 1), selector: labels }),
      second: fc.record({ ports: someOf(PORTS, 1), selector: labels }),
    })
    .map(({ namespace, other, inject, managed, first, second }) => [
      deployment({
        name: 'ported',
        namespace,
        labels: managed === undefined ? {} : { 'gateway.istio.io/managed': managed },
        podLabels: { app: 'ported', version: 'v1', ...(inject && { 'sidecar.istio.io/inject': inject }) },
        podSpec: { containers: [{ name: 'app', image: 'app:1', ports: [{ name: 'web', containerPort: 8080 }] }] },
      }),
      ...[first, second].map(({ ports, selector }, i) =>
        manifest(
          'v1',
          'Service',
          { name: `ported-${i}`, namespace: i === 1 ? (other ?? namespace) : namespace },
          { spec: { ports: ports.map(port => ({ protocol: 'TCP', ...port })), selector } },
        ),
      ),
    ]),
};
