import fc, { type Arbitrary } from 'fast-check';
import type { Part } from '../part';
import { manifest, namespaceName, someOf, sometimes } from '../words';

const SELECTORS = [
  { istio: 'ingressgateway' },
  { istio: 'ingressgateway' },
  { app: 'web' },
  { app: 'web', version: 'v1' },
  { version: 'v1' },
  { app: 'ghost' },
  undefined,
];

const HOSTS = ['shop.example.com', '*.example.com', 'x.org', '*'];

const tls: Arbitrary<object> = fc.oneof(
  fc.constantFrom('one', 'two').map(credentialName => ({ mode: 'SIMPLE', credentialName })),
  fc.constant({ mode: 'SIMPLE', serverCertificate: '/etc/cert.pem', privateKey: '/etc/key.pem' }),
  fc.constant({ mode: 'PASSTHROUGH' }),
);

const server: Arbitrary<object> = fc.oneof(
  fc
    .record({
      number: fc.constantFrom(80, 8080, 9090),
      protocol: fc.constantFrom('HTTP', 'HTTP2', 'GRPC', 'TCP'),
      hosts: someOf(HOSTS, 1),
      bind: sometimes(fc.constantFrom('127.0.0.1'), 1),
    })
    .map(({ number, protocol, hosts, bind }) => ({ port: { number, protocol, name: 'plain' }, hosts, bind })),
  fc
    .record({
      number: fc.constantFrom(443, 8443),
      hosts: someOf(HOSTS, 1),
      tls,
      bind: sometimes(fc.constantFrom('127.0.0.1'), 1),
    })
    .map(({ number, hosts, tls, bind }) => ({ port: { number, protocol: 'HTTPS', name: 'tls' }, hosts, tls, bind })),
);

const gateway: Arbitrary<object> = fc
  .record({
    name: fc.constantFrom('a', 'b', 'c'),
    namespace: namespaceName,
    selector: fc.constantFrom(...SELECTORS),
    servers: fc.array(server, { minLength: 1, maxLength: 2 }),
  })
  .map(({ name, namespace, selector, servers }) =>
    manifest(
      'networking.istio.io/v1',
      'Gateway',
      { name: `servers-${name}`, namespace },
      {
        spec: {
          selector,
          servers: servers.map((server: any, i) => ({ ...server, port: { ...server.port, name: `port-${i}` } })),
        },
      },
    ),
  );

export const part: Part = {
  codes: ['IST0101', 'IST0138', 'IST0145', 'IST0162'],
  documents: fc.array(gateway, { minLength: 1, maxLength: 3 }),
};
