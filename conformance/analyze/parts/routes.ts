import fc, { type Arbitrary } from 'fast-check';
import type { Part } from '../part';
import { manifest, name, NAMESPACES, namespaceName, someOf, sometimes } from '../words';

/** Hosts as they are written, rightly and wrongly. */
export const host: Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: name },
  {
    weight: 3,
    arbitrary: fc.tuple(name, namespaceName).map(([name, namespace]) => `${name}.${namespace}.svc.cluster.local`),
  },
  { weight: 1, arbitrary: fc.constantFrom('web.shop', 'cart.books.svc', 'nowhere', '*.shop.svc.cluster.local') },
  {
    weight: 3,
    arbitrary: fc.constantFrom('api.example.com', 'db.example.com', 'a.b.example.com', '*.example.com', 'x.org'),
  },
);

export const exportTo: Arbitrary<string[] | undefined> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constant<string[]>(['*']) },
  { weight: 3, arbitrary: someOf(['.', ...NAMESPACES], 1) },
);

/** A ServiceEntry of one or two hosts and ports. */
export const serviceEntry: Arbitrary<object> = fc
  .record({
    name,
    namespace: namespaceName,
    hosts: someOf(['api.example.com', 'db.example.com', '*.example.com', '*.b.example.com', 'x.org'], 1),
    ports: someOf([80, 443, 9090], 1),
    exportTo,
  })
  .map(({ name, namespace, hosts, ports, exportTo }) =>
    manifest(
      'networking.istio.io/v1',
      'ServiceEntry',
      { name: `entry-${name}`, namespace },
      {
        spec: {
          hosts,
          exportTo: withoutOwn(exportTo, namespace),
          ports: ports.map(number => ({ number, name: `http-${number}`, protocol: 'HTTP' })),
          resolution: 'NONE',
        },
      },
    ),
  );

/** A list may not name the own namespace twice. */
export function withoutOwn(exportTo: string[] | undefined, namespace: string): string[] | undefined {
  return exportTo?.includes('.') ? exportTo.filter(to => to !== namespace) : exportTo;
}

export const destination: Arbitrary<object> = fc
  .record({
    host,
    subset: sometimes(fc.constantFrom('v1', 'v2'), 4),
    port: sometimes(fc.constantFrom(80, 443, 9090, 8080), 4),
  })
  .map(({ host, subset, port }) => ({ host, subset, port: port && { number: port } }));

const destinationRule: Arbitrary<object> = fc
  .record({ name, namespace: namespaceName, host, subsets: someOf(['v1', 'v2']) })
  .map(({ name, namespace, host, subsets }) =>
    manifest(
      'networking.istio.io/v1',
      'DestinationRule',
      { name: `rule-${name}`, namespace },
      {
        spec: { host, subsets: subsets.map(version => ({ name: version, labels: { version } })) },
      },
    ),
  );

const virtualService: Arbitrary<object> = fc
  .record({
    name,
    namespace: namespaceName,
    exportTo,
    http: fc.array(
      fc.record({ to: fc.array(destination, { minLength: 1, maxLength: 2 }), mirror: sometimes(destination, 2) }),
      { minLength: 1, maxLength: 2 },
    ),
    tcp: sometimes(destination, 2),
  })
  .map(({ name, namespace, exportTo, http, tcp }) =>
    manifest(
      'networking.istio.io/v1',
      'VirtualService',
      { name: `routes-${name}`, namespace },
      {
        spec: {
          hosts: [`${name}.example.net`],
          exportTo: withoutOwn(exportTo, namespace),
          http: http.map(({ to, mirror }, i) => ({
            match: [{ uri: { exact: `/${i}` } }],
            route: to.map(destination => ({ destination, weight: 1 })),
            mirror,
          })),
          tcp: tcp && [{ match: [{ port: 5432 }], route: [{ destination: tcp }] }],
        },
      },
    ),
  );

export const part: Part = {
  codes: ['IST0101', 'IST0112'],
  documents: fc
    .tuple(
      fc.array(virtualService, { minLength: 1, maxLength: 2 }),
      fc.array(destinationRule, { maxLength: 3 }),
      fc.array(serviceEntry, { maxLength: 3 }),
    )
    .map(documents => documents.flat()),
};
