/** Configurations of calls inside of the mesh: VirtualServices of Services, of ServiceEntries, and of nobody; Sidecars. */
import * as fc from 'fast-check';
import type { Manifest } from '../examples';
import type { Ask } from './case';
import { age, manifest, REGISTRY } from './gateway-world';
import { clean, rarely, rules } from './http-rules';
import { CLIENT } from './table';

const hosts = fc.constantFrom(
  ['a'],
  ['a'],
  ['a'],
  ['a.default.svc.cluster.local', 'one'],
  ['two'],
  ['c.shop.svc.cluster.local'],
  ['ext.example.com'],
  ['unknown.example.com', 'a'],
  ['*.shop.svc.cluster.local'],
  ['*.default.svc.cluster.local'],
  ['*.example.com'],
  ['A.default.svc.cluster.local'],
  ['hidden.shop.svc.cluster.local'],
  ['empty'],
);

const virtualService = (name: string) =>
  fc
    .record({
      namespace: fc.constantFrom('default', 'default', 'default', 'shop', 'istio-system'),
      hosts,
      gateways: rarely(fc.constantFrom(['mesh'], ['mesh', 'one'], ['one']), 4),
      exportTo: rarely(fc.constantFrom(['.'], ['*'], ['default']), 5),
      http: rules,
      creationTimestamp: age,
    })
    .map(({ namespace, creationTimestamp, ...spec }) =>
      manifest('networking.istio.io/v1', 'VirtualService', namespace, name, clean(spec), { creationTimestamp }),
    );

const sidecar = fc
  .record({
    workloadSelector: rarely(fc.constantFrom({ labels: { app: 'judge-client' } }, { labels: { app: 'other' } }), 3),
    egress: fc.constantFrom(
      [{ hosts: ['./*'] }],
      [{ hosts: ['*/*'] }],
      [{ hosts: ['./a.default.svc.cluster.local', 'shop/*'] }],
      [{ port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['./*'] }, { hosts: ['shop/*'] }],
      [{ hosts: ['*/ext.example.com', './one.default.svc.cluster.local'] }],
    ),
    outboundTrafficPolicy: rarely(fc.constantFrom({ mode: 'REGISTRY_ONLY' }), 3),
  })
  .map(spec => manifest('networking.istio.io/v1', 'Sidecar', 'default', 'sidecar', clean(spec)));

/** A world whose routes are those of the mesh. */
export const meshWorld: fc.Arbitrary<readonly Manifest[]> = fc
  .record({
    services: fc.integer({ min: 1, max: 3 }),
    all: fc.tuple(virtualService('v0'), virtualService('v1'), virtualService('v2')),
    scope: rarely(sidecar, 3),
  })
  .map(({ services, all, scope }) => [...REGISTRY, ...all.slice(0, services), ...(scope ? [scope] : [])]);

/** A question to a gateway, asked of the mesh instead. */
export const meshAsk = (ask: fc.Arbitrary<Ask>): fc.Arbitrary<Ask> =>
  fc
    .record({
      from: ask,
      to: fc.constantFrom<[string, number][]>(
        ['a', 80],
        ['a', 80],
        ['a', 80],
        ['a.default', 80],
        ['a.default.svc.cluster.local', 80],
        ['a.default.svc', 80],
        ['A', 80],
        ['one', 8080],
        ['one:8080', 8080],
        ['two', 8080],
        ['two', 9090],
        ['two', 80],
        ['c.shop', 80],
        ['c.shop.svc.cluster.local', 80],
        ['c', 80],
        ['hidden.shop', 80],
        ['empty', 80],
        ['ext.example.com', 80],
        ['static.example.com', 80],
        ['unknown.example.com', 80],
      ),
    })
    .map(({ from, to: [host, port] }) => {
      const { path = '/', method, headers = [] } = from.request;
      const name = host.replace(/:.*/, '').toLowerCase();
      return {
        // where nobody answers for a name, any address will do: the port is shared by all hosts
        request: {
          via: 'sidecar',
          port,
          host,
          path,
          method,
          headers,
          ...(/^(c|hidden|unknown|static|ext)\b/.test(name) ? { to: '203.0.113.9' } : {}),
        },
        call: {
          ...from.call,
          url: `http://${name}:${port}${path}`,
          headers: { host },
          ...CLIENT,
        },
      };
    });
