/** Configurations of ingress gateways: several Gateways and VirtualServices that meet on the same hosts. */
import * as fc from 'fast-check';
import type { Manifest } from '../examples';
import { action, clean, match, rarely, rule, rules } from './http-rules';

export const manifest = (
  apiVersion: string,
  kind: string,
  namespace: string,
  name: string,
  spec: object,
  metadata: object = {},
): Manifest => ({ apiVersion, kind, metadata: { name, namespace, ...metadata }, spec }) as Manifest;

const port = (number: number, name = 'http') => ({ number, name: `${name}-${number}`, protocol: 'HTTP' });

/** What is there in every world: Services with and without workloads, with and without subsets. */
export const REGISTRY: readonly Manifest[] = [
  service('default', 'a', [{ name: 'http', port: 80 }]),
  workload('default', 'a-v1', { app: 'a', version: 'v1' }),
  workload('default', 'a-v2', { app: 'a', version: 'v2' }),
  manifest('networking.istio.io/v1', 'DestinationRule', 'default', 'a', {
    host: 'a',
    subsets: [
      { name: 'v1', labels: { version: 'v1' } },
      { name: 'v2', labels: { version: 'v2' } },
      { name: 'nobody', labels: { version: 'v9' } },
    ],
  }),
  service('default', 'one', [{ name: 'http', port: 8080, targetPort: 9000 }]),
  service('default', 'two', [
    { name: 'http', port: 8080 },
    { name: 'http-more', port: 9090 },
  ]),
  service('default', 'empty', [{ name: 'http', port: 80 }]),
  workload('default', 'empty', { app: 'empty' }, 0),
  service('shop', 'c', [{ name: 'http', port: 80 }]),
  service('shop', 'hidden', [{ name: 'http', port: 80 }], { 'networking.istio.io/exportTo': '.' }),
  manifest('networking.istio.io/v1', 'ServiceEntry', 'default', 'ext', {
    hosts: ['ext.example.com'],
    location: 'MESH_EXTERNAL',
    resolution: 'STATIC',
    ports: [
      { number: 80, name: 'http', protocol: 'HTTP' },
      { number: 443, name: 'tls', protocol: 'TLS' },
    ],
    endpoints: [{ address: '192.0.2.10' }],
  }),
  manifest('networking.istio.io/v1', 'ServiceEntry', 'shop', 'static', {
    hosts: ['static.example.com'],
    location: 'MESH_EXTERNAL',
    resolution: 'STATIC',
    ports: [{ number: 80, name: 'http', protocol: 'HTTP' }],
    workloadSelector: { labels: { app: 'nobody' } },
  }),
];

function service(namespace: string, name: string, ports: readonly object[], annotations?: object): Manifest {
  return manifest(
    'v1',
    'Service',
    namespace,
    name,
    { selector: { app: name }, ports },
    annotations ? { annotations } : {},
  );
}

function workload(namespace: string, name: string, labels: object, replicas = 1): Manifest {
  return manifest('apps/v1', 'Deployment', namespace, name, {
    replicas,
    selector: { matchLabels: labels },
    template: { metadata: { labels }, spec: { containers: [{ name: 'app', image: 'app' }] } },
  });
}

export const age = fc.constantFrom(
  '2026-01-01T00:00:00Z',
  '2026-01-01T00:00:00Z',
  '2026-01-02T00:00:00Z',
  '2025-06-01T00:00:00Z',
);
const served = fc.constantFrom(
  ['*'],
  ['*'],
  ['*'],
  ['*'],
  ['*'],
  ['*'],
  ['a.com'],
  ['*.a.com', 'a.com'],
  ['shop/*'],
  ['./a.com', '*/b.a.com'],
  ['default/a.com', 'b.a.com'],
  ['*.com'],
  ['*/*'],
);
const selector = fc.oneof(
  { weight: 8, arbitrary: fc.constant({ istio: 'ingressgateway' }) },
  { weight: 2, arbitrary: fc.constant({ app: 'istio-ingressgateway' }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constant({ istio: 'other' }) },
);

const server = fc
  .record({ number: fc.constantFrom(80, 80, 80, 8080), hosts: served, httpsRedirect: rarely(fc.constant(true), 12) })
  .map(({ number, hosts, httpsRedirect }) => ({
    port: port(number),
    hosts,
    ...(httpsRedirect ? { tls: { httpsRedirect } } : {}),
  }));
const gateway = (name: string) =>
  fc
    .record({
      namespace: fc.constantFrom('default', 'default', 'shop'),
      servers: fc.uniqueArray(server, { minLength: 1, maxLength: 2, selector: each => each.port.number }),
      selector,
      creationTimestamp: age,
    })
    .map(({ namespace, servers, creationTimestamp, ...rest }) =>
      manifest('networking.istio.io/v1', 'Gateway', namespace, name, clean({ ...rest, servers }), {
        creationTimestamp,
      }),
    );

const hosts = fc.constantFrom(
  ['*'],
  ['*'],
  ['*'],
  ['*'],
  ['a.com'],
  ['*'],
  ['*'],
  ['*'],
  ['a.com'],
  ['a.com'],
  ['a.com', 'b.a.com'],
  ['a.com', 'b.a.com'],
  ['*.a.com'],
  ['*.a.com', 'a.com'],
  ['b.a.com'],
  ['*.com'],
  ['a'],
  ['A.com'],
);
const bindings = fc.constantFrom(
  ['default/one'],
  ['default/one'],
  ['default/one'],
  ['default/one'],
  ['default/one'],
  ['default/one'],
  ['default/one'],
  ['default/one'],
  ['default/one', 'shop/one'],
  ['default/one', 'shop/one'],
  ['shop/one', 'default/one'],
  ['one'],
  ['default/one', 'shop/two'],
  ['two'],
  ['shop/two'],
  ['default/two', 'default/one'],
  ['mesh', 'default/one'],
  ['nowhere'],
  ['./one'],
);
const exportTo = rarely(fc.constantFrom(['.'], ['*'], ['istio-system'], ['shop'], ['.', 'istio-system']), 5);

const virtualService = (name: string) =>
  fc
    .record({
      namespace: fc.constantFrom('default', 'default', 'default', 'shop', 'istio-system'),
      hosts,
      gateways: bindings,
      exportTo,
      http: rules,
      creationTimestamp: age,
    })
    .map(({ namespace, creationTimestamp, ...spec }) =>
      manifest('networking.istio.io/v1', 'VirtualService', namespace, name, clean(spec), { creationTimestamp }),
    )
    .filter(({ spec }) => !(spec.gateways as string[]).includes('mesh') || !(spec.hosts as string[]).includes('*'));

const delegate = fc
  .record({
    namespace: fc.constantFrom('default', 'shop'),
    http: fc.array(rule, { minLength: 1, maxLength: 3 }),
    exportTo: rarely(fc.constantFrom(['.'], ['default']), 4),
  })
  .map(({ namespace, ...spec }) =>
    manifest('networking.istio.io/v1', 'VirtualService', namespace, 'leaf', clean(spec)),
  );
const root = fc
  .record({
    blocks: fc.array(match, { maxLength: 2 }),
    to: fc.constantFrom('default', 'shop', undefined),
    rest: fc.array(rule, { maxLength: 2 }),
    headers: action,
    hosts,
  })
  .map(({ blocks, to, rest, hosts: of }) =>
    manifest(
      'networking.istio.io/v1',
      'VirtualService',
      'default',
      'root',
      {
        hosts: of,
        gateways: ['one'],
        http: [
          clean({
            name: 'root',
            match: blocks.length > 0 ? blocks : undefined,
            delegate: clean({ name: 'leaf', namespace: to }),
          }),
          ...rest,
        ],
      },
      { creationTimestamp: '2026-01-01T00:00:00Z' },
    ),
  );

/** A world with one or two Gateways and up to three VirtualServices; in some of them a delegate. */
export const gatewayWorld: fc.Arbitrary<readonly Manifest[]> = fc
  .record({
    first: gateway('one'),
    second: rarely(gateway('two'), 2),
    services: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 3 }),
    all: fc.tuple(virtualService('v0'), virtualService('v1'), virtualService('v2')),
    delegation: rarely(fc.tuple(root, delegate), 4),
  })
  .map(({ first, second, services, all, delegation }) => [
    ...REGISTRY,
    first,
    ...(second ? [second] : []),
    ...all.slice(0, services.length),
    ...(delegation ?? []),
  ]);
