/** Configurations of the Gateway API: a Gateway with several listeners, and routes that meet on them. */
import * as fc from 'fast-check';
import type { Manifest } from '../examples';
import { age, manifest, REGISTRY } from './gateway-world';
import { clean, rarely } from './http-rules';

const PATHS = ['/', '/a', '/a/', '/a/b', '/ab', '/A', '/a/b/c'];
const path = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('/', '/a', '/a/b', '/ab').map(value => ({ type: 'Exact', value })) },
  { weight: 5, arbitrary: fc.constantFrom(...PATHS).map(value => ({ type: 'PathPrefix', value })) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('/a.*', '/[a-z]+/b?', '.*', '/a|/b')
      .map(value => ({ type: 'RegularExpression', value })),
  },
);
const typed = (...names: string[]) =>
  fc.uniqueArray(
    fc.record(
      {
        name: fc.constantFrom(...names),
        value: fc.constantFrom('1', 'ab', 'a.*'),
        type: fc.constantFrom('Exact', 'RegularExpression'),
      },
      { requiredKeys: ['name', 'value'] },
    ),
    { minLength: 1, maxLength: 2, selector: ({ name }) => name.toLowerCase() },
  );
const match = fc
  .record(
    {
      path: fc.option(path, { nil: undefined, freq: 6 }),
      headers: rarely(typed('x-a', 'x-b')),
      queryParams: rarely(typed('p', 'q')),
      method: rarely(fc.constantFrom('GET', 'POST', 'OPTIONS')),
    },
    { requiredKeys: [] },
  )
  .map(clean);
const backend = fc
  .record(
    {
      ref: fc.constantFrom<object[]>(
        { name: 'a', port: 80 },
        { name: 'a', port: 80 },
        { name: 'a', port: 80 },
        { name: 'one', port: 8080 },
        { name: 'two', port: 9090 },
        { name: 'a', port: 81 },
        { name: 'nowhere', port: 80 },
        { name: 'empty', port: 80 },
        { name: 'c', namespace: 'shop', port: 80 },
      ),
      weight: rarely(fc.constantFrom(0, 1, 3), 3),
      headers: rarely(
        fc.constant([
          { type: 'RequestHeaderModifier', requestHeaderModifier: { set: [{ name: 'x-op', value: 'own' }] } },
        ]),
        6,
      ),
    },
    { requiredKeys: ['ref'] },
  )
  .map(({ ref, weight, headers }) => clean({ ...ref, weight, filters: headers }));
const headers = fc
  .record(
    {
      set: rarely(
        fc.constantFrom(
          [{ name: 'x-a', value: 'set' }],
          [
            { name: 'x-op', value: '1' },
            { name: 'x-b', value: '2' },
          ],
        ),
        2,
      ),
      add: rarely(fc.constantFrom([{ name: 'x-a', value: 'added' }]), 2),
      remove: rarely(fc.constantFrom(['x-b'], ['x-a', 'x-op']), 2),
    },
    { requiredKeys: [] },
  )
  .map(clean);
const modifier = (replace: string) =>
  fc.oneof(
    fc.constantFrom('/', '/v1', '/v1/').map(value => ({ type: 'ReplacePrefixMatch', replacePrefixMatch: value })),
    fc.constantFrom('/full', replace).map(value => ({ type: 'ReplaceFullPath', replaceFullPath: value })),
  );
const rewrite = fc
  .record(
    { hostname: rarely(fc.constant('new.example.com'), 2), path: rarely(modifier('/x/y'), 2) },
    { requiredKeys: [] },
  )
  .map(clean)
  .filter(said => Object.keys(said).length > 0)
  .map(urlRewrite => ({ type: 'URLRewrite', urlRewrite }));
const redirect = fc
  .record(
    {
      scheme: rarely(fc.constantFrom('https', 'http'), 2),
      hostname: rarely(fc.constant('new.example.com'), 2),
      path: rarely(modifier('/moved'), 2),
      port: rarely(fc.constantFrom(80, 443, 8443), 3),
      statusCode: rarely(fc.constantFrom(302, 301), 2),
    },
    { requiredKeys: [] },
  )
  .map(clean)
  .map(requestRedirect => ({ type: 'RequestRedirect', requestRedirect }));
const changes = fc.oneof(
  headers.map(requestHeaderModifier => ({ type: 'RequestHeaderModifier', requestHeaderModifier })),
  headers.map(responseHeaderModifier => ({ type: 'ResponseHeaderModifier', responseHeaderModifier })),
);
const mirror = fc.constant({ type: 'RequestMirror', requestMirror: { backendRef: { name: 'one', port: 8080 } } });
const filters = fc
  .tuple(
    rarely(fc.oneof({ weight: 2, arbitrary: rewrite }, { weight: 2, arbitrary: redirect }) as fc.Arbitrary<object>, 2),
    rarely(changes, 3),
    rarely(mirror, 8),
  )
  .map(list => list.filter(each => each !== undefined) as { type: string }[]);
const rule = fc
  .record({ matches: fc.array(match, { maxLength: 2 }), filters, backendRefs: fc.array(backend, { maxLength: 2 }) })
  .map(({ matches, filters: all, backendRefs }) => {
    const redirects = all.some(({ type }) => type === 'RequestRedirect');
    const prefixed = /ReplacePrefixMatch/.test(JSON.stringify(all));
    const prefix = [{ path: { type: 'PathPrefix', value: '/a' } }];
    return clean({
      matches: prefixed ? prefix : matches.length > 0 ? matches : undefined,
      filters: all.length > 0 ? all.filter(({ type }) => !redirects || type !== 'RequestMirror') : undefined,
      backendRefs: redirects ? undefined : backendRefs,
    });
  });
const hostnames = rarely(fc.constantFrom(['a.com'], ['*.a.com'], ['a.com', 'b.a.com'], ['*.com'], ['b.com']), 2);
const listener = fc
  .record({
    hostname: rarely(fc.constantFrom('a.com', '*.a.com', '*.com'), 2),
    port: fc.constantFrom(80, 80, 80, 8080),
    allowedRoutes: rarely(fc.constantFrom({ namespaces: { from: 'All' } }, { namespaces: { from: 'Same' } }), 2),
  })
  .map(said => clean({ ...said, protocol: 'HTTP' }));
const gateway = fc
  .uniqueArray(listener, { minLength: 1, maxLength: 3, selector: ({ port, hostname = '' }) => `${port} ${hostname}` })
  .map(listeners =>
    manifest('gateway.networking.k8s.io/v1', 'Gateway', 'default', 'gw', {
      gatewayClassName: 'istio',
      listeners: listeners.map((each, i) => ({ name: `l${i}`, ...each })),
    }),
  );
const route = (name: string) =>
  fc
    .record({
      namespace: fc.constantFrom('default', 'default', 'default', 'shop'),
      parent: fc.constantFrom<object[]>({}, {}, {}, {}, { sectionName: 'l0' }, { port: 80 }, { sectionName: 'l1' }),
      hostnames,
      rules: fc.array(rule, { minLength: 1, maxLength: 3 }),
      creationTimestamp: age,
    })
    .map(({ namespace, parent, creationTimestamp, ...spec }) =>
      manifest(
        'gateway.networking.k8s.io/v1',
        'HTTPRoute',
        namespace,
        name,
        clean({ parentRefs: [{ name: 'gw', namespace: 'default', ...parent }], ...spec }),
        { creationTimestamp },
      ),
    );
const grant = manifest('gateway.networking.k8s.io/v1beta1', 'ReferenceGrant', 'shop', 'grant', {
  from: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'default' }],
  to: [{ group: '', kind: 'Service' }],
});

/** A world with one Gateway of the Gateway API, and up to three HTTPRoutes. */
export const apiWorld: fc.Arbitrary<readonly Manifest[]> = fc
  .record({
    gw: gateway,
    count: fc.integer({ min: 1, max: 3 }),
    routes: fc.tuple(route('r0'), route('r1'), route('r2')),
    granted: fc.boolean(),
  })
  .map(({ gw, count, routes, granted }) => [...REGISTRY, gw, ...routes.slice(0, count), ...(granted ? [grant] : [])]);
