import type { Chart } from 'cdk8s';
import { Duration } from 'cdk8s';
import {
  ExactRoute,
  HeaderMatch,
  HttpMethod,
  MeshService,
  PrefixRoute,
  QueryParamMatch,
  Redirect,
  RegexRoute,
  Split,
  StringMatch,
  UnmatchedPreflights,
} from 'cdk8s-istio';

/** The host that is routed. */
export const HOST = 'reviews.default.svc.cluster.local';

/** Routes that use each word which both dialects have, declared in no order; the host's own Service takes what no route does. */
export function writeRoutes(chart: Chart): void {
  const [v1, v2, v3] = ['v1', 'v2', 'v3'].map(name => MeshService.fromServiceName(chart, name, name, { port: 9080 }));
  const base = { hosts: [HOST], to: v1 };
  new PrefixRoute(chart, 'Any', { ...base, prefix: '/' });
  new PrefixRoute(chart, 'Jason', { ...base, prefix: '/', headers: [HeaderMatch.exact('end-user', 'jason')], to: v2 });
  new PrefixRoute(chart, 'Api', { ...base, prefix: '/api', rewrite: '/' });
  new PrefixRoute(chart, 'Deep', { ...base, prefix: '/deep/er/', rewrite: '/x/', timeout: Duration.millis(123456) });
  new ExactRoute(chart, 'Login', {
    ...base,
    path: '/login',
    rewrite: '/auth',
    methods: [HttpMethod.GET, HttpMethod.POST],
    to: v2,
  });
  new RegexRoute(chart, 'Users', { ...base, regex: '/users/[0-9]+', to: v3 });
  new PrefixRoute(chart, 'Words', {
    ...base,
    prefix: '/words',
    headers: [HeaderMatch.present('x-p'), HeaderMatch.prefix('x-q', 'a.b'), HeaderMatch.exact('x-e', '')],
    queryParams: [QueryParamMatch.prefix('a', 'x.'), QueryParamMatch.regex('n', '[0-9]+')],
    to: v3,
  });
  new PrefixRoute(chart, 'Present', { ...base, prefix: '/words', queryParams: [QueryParamMatch.present('a')], to: v2 });
  new PrefixRoute(chart, 'Old', { ...base, prefix: '/old', to: Redirect.to({ prefixRewrite: '/new/' }) });
  new PrefixRoute(chart, 'Secure', { ...base, prefix: '/secure', to: Redirect.toHttps({ redirectCode: 308 }) });
  new ExactRoute(chart, 'Moved', {
    ...base,
    path: '/moved',
    to: Redirect.to({ authority: 'a.example.com:8443', uri: '/z' }),
  });
  new PrefixRoute(chart, 'Headers', {
    ...base,
    prefix: '/headers',
    rewriteAuthority: 'web.example.com',
    headerOperations: {
      request: { set: { 'x-a': '%REQ(x-b)%' }, add: { 'x-c': '1' }, remove: ['x-d'] },
      response: { set: { 'x-r': 'y' } },
    },
  });
  new PrefixRoute(chart, 'Mirror', { ...base, prefix: '/mirror', mirrors: [{ to: v2 }] });
  new PrefixRoute(chart, 'Cors', {
    ...base,
    prefix: '/cors',
    cors: {
      allowOrigins: [StringMatch.exact('https://a.example.com')],
      allowMethods: [HttpMethod.GET],
      maxAge: Duration.hours(1),
      unmatchedPreflights: UnmatchedPreflights.IGNORE,
    },
  });
  new PrefixRoute(chart, 'Split', {
    ...base,
    prefix: '/split',
    to: Split.between(
      { to: v1, weight: 1, headerOperations: { response: { set: { 'x-v': '1' } } } },
      { to: v2, weight: 0 },
    ),
  });
}
