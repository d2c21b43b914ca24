import type { Fact } from './fact';
import { deployment, destinationRule, gateway, service, stream, to, virtualService } from './manifests';

const NOT_FOUND = { status: 404, flags: 'NR', details: 'route_not_found' } as const;

/** One VirtualService behind the gateway, with a Service `a` and `b`. */
function routed(http: readonly object[], ...more: readonly string[]): string {
  return stream(service('a'), service('b'), gateway(), virtualService('routes', { http }), ...more);
}

export const ROUTES: readonly Fact[] = [
  {
    says: 'a prefix is a string prefix, and a rewrite replaces just it',
    yaml: routed([{ match: [{ uri: { prefix: '/foo' } }], rewrite: { uri: '/' }, route: [to('a')] }]),
    rows: [
      ['/foo', { status: 200, path: '/', workload: 'a', details: 'via_upstream' }],
      ['/foo/bar', { status: 200, path: '//bar' }],
      ['/foobar?x=1', { status: 200, path: '/bar?x=1' }],
      ['/FOO', NOT_FOUND],
      ['/a/../foo', { status: 200, path: '/' }],
      ['//foo', NOT_FOUND],
      ['/%66oo', { status: 200, path: '/' }],
      ['/foo#fragment', { status: 200, path: '/' }],
      ['/foo%00', { status: 400, details: 'path_normalization_failed' }],
      [{ path: '/foo', method: 'get' }, { status: 400 }],
      [
        { path: '/foo', host: undefined },
        { status: 400, details: 'missing_host_header' },
      ],
      [{ port: 81 }, { outcome: 'REFUSED', status: 0 }],
    ],
  },
  {
    says: 'exact and regex match the whole path',
    yaml: routed([
      { match: [{ uri: { exact: '/one' } }], route: [to('a')] },
      { match: [{ uri: { regex: '/t.o' } }], rewrite: { uri: '/whole' }, route: [to('b')] },
    ]),
    rows: [
      ['/one?x', { workload: 'a', path: '/one?x' }],
      ['/one/', NOT_FOUND],
      ['/two?x', { workload: 'b', path: '/whole?x' }],
      ['/two/', NOT_FOUND],
    ],
  },
  {
    says: 'an exact host wins over a wildcard, and there is no falling through',
    yaml: stream(
      service('a'),
      service('b'),
      gateway(),
      virtualService('exact', {
        hosts: ['x.example.com'],
        http: [{ match: [{ uri: { exact: '/only' } }], route: [to('a')] }],
      }),
      virtualService('wild', { hosts: ['*.example.com'], http: [{ route: [to('b')] }] }),
    ),
    rows: [
      [{ host: 'x.example.com', path: '/only' }, { workload: 'a' }],
      [{ host: 'x.example.com', path: '/other' }, NOT_FOUND],
      [{ host: 'X.Example.com:8080', path: '/only' }, { workload: 'a' }],
      [{ host: 'y.example.com' }, { workload: 'b' }],
      [{ host: 'example.com' }, NOT_FOUND],
    ],
  },
  {
    says: 'destinations that are not there',
    yaml: stream(
      routed([
        { match: [{ uri: { exact: '/host' } }], route: [to('nobody')] },
        { match: [{ uri: { exact: '/port' } }], route: [to('a', { port: { number: 81 } })] },
        { match: [{ uri: { exact: '/subset' } }], route: [to('a', { subset: 'v9' })] },
        { match: [{ uri: { exact: '/empty' } }], route: [to('empty')] },
      ]),
      service('empty'),
      deployment('empty', { app: 'empty' }, 0),
    ),
    rows: [
      ['/host', { status: 503, flags: 'NC', details: 'cluster_not_found', body: '' }],
      ['/port', { status: 503, flags: 'NC' }],
      ['/subset', { status: 503, flags: 'NC' }],
      ['/empty', { status: 503, flags: 'UH', body: 'no healthy upstream' }],
    ],
  },
  {
    says: 'subsets and weights',
    yaml: routed(
      [
        { match: [{ uri: { exact: '/v2' } }], route: [to('a', { subset: 'v2' })] },
        {
          route: [
            { ...to('a', { subset: 'v1' }), weight: 10 },
            { ...to('b'), weight: 0 },
          ],
        },
      ],
      destinationRule('a', { subsets: ['v1', 'v2'].map(name => ({ name, labels: { version: name } })) }),
    ),
    rows: [
      ['/v2', { workload: 'a-v2', cluster: 'outbound|80|v2|a.default.svc.cluster.local' }],
      ['/', { workload: 'a-v1' }],
    ],
  },
];
