import * as fc from 'fast-check';
import type { Call } from '../../src';
import type { HttpMatchRequest, StringMatch } from '../../src/model/wire/virtual-service';

/** Paths that are alike: so many of them meet. */
export const paths = fc.constantFrom('/', '/a', '/a/', '/ab', '/b', '/a.b', '/a/b/c', '/a/c', '/b/', '/b/a', '/c');

/** What a match asks of a path. */
export const pathMatches: fc.Arbitrary<StringMatch> = fc.oneof(
  paths.map(exact => ({ exact })),
  paths.map(prefix => ({ prefix })),
  fc.constantFrom('/a.*', '/(a|b)', '/a\\.b', '.*', '/ab?', '/b/.+').map(regex => ({ regex })),
);

const names = fc.constantFrom('x-one', 'x-two');
const values = fc.constantFrom('1', '2', '12');
const valueMatches: fc.Arbitrary<StringMatch> = fc.oneof(
  values.map(exact => ({ exact })),
  values.map(prefix => ({ prefix })),
  fc.constantFrom('1.*', '[12]').map(regex => ({ regex })),
);

/** Match blocks that istiod takes. */
export const blocks: fc.Arbitrary<HttpMatchRequest> = fc.record(
  {
    uri: pathMatches,
    ignoreUriCase: fc.constant(true),
    method: fc.constantFrom({ exact: 'GET' }, { regex: 'GET|POST' }),
    headers: fc.dictionary(names, fc.oneof(valueMatches, fc.constant({})), { minKeys: 1, maxKeys: 2 }),
    withoutHeaders: fc.dictionary(names, valueMatches, { minKeys: 1, maxKeys: 1 }),
    queryParams: fc.dictionary(names, valueMatches, { minKeys: 1, maxKeys: 1 }),
  },
  { requiredKeys: [] },
);

/** A rule under `http`; each goes somewhere of its own. */
export interface WireRule {
  readonly name: string;
  readonly match?: HttpMatchRequest[];
  readonly [more: string]: unknown;
}

/** Rules that istiod takes. */
export function ruleLists(least: number, most: number): fc.Arbitrary<WireRule[]> {
  const rule = fc.record(
    {
      match: fc.array(blocks, { minLength: 1, maxLength: 3 }),
      rewrite: fc.constantFrom({ uri: '/' }, { uri: '/new' }, { authority: 'other.example.com' }),
      timeout: fc.constantFrom('1s', '250ms'),
      fault: fc.constantFrom(
        { abort: { httpStatus: 418, percentage: { value: 100 } } },
        { delay: { fixedDelay: '1s' } },
      ),
      headers: fc.constantFrom({ request: { set: { 'x-one': '2' } } }, { response: { remove: ['x-two'] } }),
    },
    { requiredKeys: ['match'] },
  );
  return fc
    .array(rule, { minLength: least, maxLength: most })
    .map(rules =>
      rules.map((each, i) => ({ name: `rule-${i}`, ...each, route: [{ destination: { host: `to-${i % 3}` } }] })),
    );
}

/** Requests of one host. */
export const calls: fc.Arbitrary<Call> = fc
  .record({
    path: paths,
    query: fc.option(fc.tuple(names, values), { nil: undefined }),
    method: fc.constantFrom('GET', 'POST', 'PUT'),
    headers: fc.dictionary(names, values),
  })
  .map(({ path, query, method, headers }) => ({
    url: `http://a.example.com${path}${query ? `?${query.join('=')}` : ''}`,
    method,
    headers,
  }));

/** A Gateway for everything, three Services, and what else there is. */
export function meshWith(...more: readonly object[]): object[] {
  return [
    manifest('Gateway', 'edge', {
      selector: { istio: 'ingressgateway' },
      servers: [{ port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['*'] }],
    }),
    ...[0, 1, 2].map(i => ({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: `to-${i}`, namespace: 'shop' },
      spec: { ports: [{ name: 'http', port: 8080 }] },
    })),
    ...more,
  ];
}

/** The VirtualService of a host with such rules. */
export function virtualService(name: string, http: readonly WireRule[]): object {
  return manifest('VirtualService', name, { hosts: ['a.example.com'], gateways: ['edge'], http });
}

function manifest(kind: string, name: string, spec: object): object {
  return { apiVersion: 'networking.istio.io/v1', kind, metadata: { name, namespace: 'shop' }, spec };
}
