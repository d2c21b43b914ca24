/** Configurations of gateways that end TLS, pass it on, or pass bytes. */
import * as fc from 'fast-check';
import type { Manifest } from '../examples';
import type { ClientTls, Issued } from '../types';
import { askOf } from './asks';
import type { Ask } from './case';
import { age, manifest, REGISTRY } from './gateway-world';
import { clean, destination, rarely, rules } from './http-rules';

/** Who holds a certificate in these worlds: the server, and a client. */
export interface Certificates {
  readonly server: Issued;
  readonly client: Issued;
  /** The name in the client's. */
  readonly clientName: string;
}

const names = fc.constantFrom(
  ['a.com'],
  ['a.com'],
  ['*.a.com'],
  ['*.a.com', 'a.com'],
  ['b.a.com'],
  ['*'],
  ['shop/a.com'],
  ['./a.com'],
);
const credentialName = fc.constantFrom(...Array<string>(7).fill('cert'), 'lost');
const ended = (clientName: string) =>
  fc
    .record({
      mode: fc.constantFrom('SIMPLE', 'SIMPLE', 'SIMPLE', 'MUTUAL', 'OPTIONAL_MUTUAL'),
      credentialName,
      subjectAltNames: rarely(
        fc.constantFrom([clientName], ['other.example.com'], ['other.example.com', clientName]),
        4,
      ),
    })
    .map(tls => (tls.mode === 'SIMPLE' ? clean({ ...tls, subjectAltNames: undefined }) : clean(tls)));

/** One that speaks HTTP behind TLS, one that passes TLS on, one that ends TLS and passes bytes, one that passes bytes. */
const server = (clientName: string) =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.tuple(fc.constantFrom(443, 443, 443, 8443), fc.constant('HTTPS'), names, ended(clientName)),
    },
    {
      weight: 3,
      arbitrary: fc.tuple(fc.constantFrom(443, 8443), fc.constant('TLS'), names, fc.constant({ mode: 'PASSTHROUGH' })),
    },
    { weight: 1, arbitrary: fc.tuple(fc.constant(9443), fc.constant('TLS'), names, ended(clientName)) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constant(3000), fc.constant('TCP'), fc.constant(['*']), fc.constant(undefined)),
    },
  );
const gateway = (clientName: string) =>
  fc.array(server(clientName), { minLength: 2, maxLength: 4 }).map(servers =>
    manifest('networking.istio.io/v1', 'Gateway', 'default', 'one', {
      selector: { istio: 'ingressgateway' },
      servers: servers.map(([number, protocol, hosts, tls], i) =>
        clean({ port: { number, name: `port-${i}`, protocol }, hosts, tls }),
      ),
    }),
  );

/** Who speaks TLS, and who is not there. */
const SECURE: readonly Manifest[] = [
  manifest('v1', 'Service', 'default', 'secure', {
    selector: { app: 'secure' },
    ports: [
      { name: 'https', port: 443 },
      { name: 'tls', port: 8443 },
    ],
  }),
];
const secure = fc.constantFrom<object[]>(
  { host: 'secure', port: { number: 443 } },
  { host: 'secure', port: { number: 443 } },
  { host: 'secure', port: { number: 8443 } },
  { host: 'secure.default.svc.cluster.local' },
  { host: 'secure', port: { number: 444 } },
  { host: 'secure', subset: 'v1', port: { number: 443 } },
  { host: 'nowhere' },
  { host: 'empty', port: { number: 80 } },
);
const to = (one: fc.Arbitrary<object>) => one.map(each => [{ destination: each }]);
const tls = fc.array(
  fc.record({
    match: fc.array(
      fc
        .record(
          {
            sniHosts: fc.constantFrom(['a.com'], ['*.a.com'], ['b.a.com'], ['b.a.com', 'a.com'], ['x.b.a.com']),
            port: rarely(fc.constantFrom(443, 8443), 3),
            gateways: rarely(fc.constantFrom(['default/one'], ['mesh']), 6),
          },
          { requiredKeys: ['sniHosts'] },
        )
        .map(clean),
      { minLength: 1, maxLength: 2 },
    ),
    route: to(secure),
  }),
  { minLength: 1, maxLength: 2 },
);
const tcp = fc.array(
  fc
    .record({
      match: rarely(fc.constantFrom([{ port: 3000 }], [{ port: 9443 }], [{ port: 1 }]), 2),
      route: to(destination),
    })
    .map(clean),
  { minLength: 1, maxLength: 2 },
);
const virtualService = (name: string) =>
  fc
    .record({
      namespace: fc.constantFrom('default', 'default', 'default', 'shop'),
      hosts: fc.constantFrom(['a.com'], ['a.com', 'b.a.com'], ['*.a.com', 'a.com'], ['*.a.com'], ['*'], ['b.a.com']),
      gateways: fc.constant(['default/one']),
      http: rarely(rules, 2),
      tls: rarely(tls, 2),
      tcp: rarely(tcp, 3),
      creationTimestamp: age,
    })
    .filter(({ http, tls: sni, tcp: bytes }) => http !== undefined || sni !== undefined || bytes !== undefined)
    .map(({ namespace, creationTimestamp, ...spec }) =>
      manifest('networking.istio.io/v1', 'VirtualService', namespace, name, clean(spec), { creationTimestamp }),
    );

/** A world of one such gateway, with up to three VirtualServices. */
export function tlsWorld({ server: issued, clientName }: Certificates): fc.Arbitrary<readonly Manifest[]> {
  const secret = {
    ...manifest('v1', 'Secret', 'istio-system', 'cert', {}),
    stringData: { 'tls.crt': issued.certificate, 'tls.key': issued.key, 'ca.crt': issued.root },
  };
  return fc
    .record({
      gw: gateway(clientName),
      services: fc.integer({ min: 1, max: 3 }),
      all: fc.tuple(virtualService('v0'), virtualService('v1'), virtualService('v2')),
    })
    .map(({ gw, services, all }) => [...REGISTRY, ...SECURE, secret, gw, ...all.slice(0, services)]);
}

/** Something asked of it, mostly by TLS; of what only passes bytes nothing but where it goes is seen. */
export function tlsAsk({ client, clientName }: Certificates): fc.Arbitrary<Ask> {
  return fc
    .record({
      port: fc.constantFrom(...Array<number>(14).fill(443), 8443, 8443, 9443, 3000),
      host: fc.constantFrom('a.com', 'a.com', 'a.com', 'b.a.com', 'x.b.a.com'),
      sni: fc.constantFrom('a.com', 'a.com', 'a.com', 'b.a.com', 'x.b.a.com', 'A.com', 'c.com'),
      // what is behind bytes has a mind of its own about the rest
      path: fc.constantFrom('/', '/a', '/a/b', '/ab', '/b'),
      speaksTls: fc.constantFrom(true, true, true, true, true, true, false),
      shows: fc.boolean(),
    })
    .map(({ port, host, sni, path, speaksTls, shows }) => {
      const { request, call } = askOf(port, host, path);
      if (!speaksTls || port === 3000) {
        return { request, call };
      }
      const own: ClientTls = shows ? { certificate: client.certificate, key: client.key } : {};
      return {
        request: { ...request, tls: { sni, ...own } },
        call: {
          ...call,
          url: call.url.replace('http:', 'https:'),
          sni,
          ...(shows ? { clientCertificate: clientName } : {}),
        },
      };
    });
}
