import { Chart, Duration, JsonPatch, Testing } from 'cdk8s';
import * as istio from 'cdk8s-istio';
import { k8s } from 'cdk8s-plus-33';
import { testRefused, type Refused } from './refused';

const HOSTS = ['reviews.default.svc.cluster.local'];

function ambient(): Chart {
  const chart = new Chart(Testing.app(), 'test', { namespace: 'default' });
  istio.DataPlane.target(chart, istio.DataPlaneMode.AMBIENT);
  return chart;
}

const service = (chart: Chart) => istio.MeshService.fromServiceName(chart, 'Web', 'web', { port: 80 });

const route = (chart: Chart, props: Partial<istio.HttpRouteProps>) =>
  new istio.HttpRoute(chart, 'Route', { hosts: HOSTS, to: props.to ?? service(chart), ...props });

const prefix = (chart: Chart, props: Partial<istio.PrefixRouteProps>) =>
  new istio.PrefixRoute(chart, 'Route', { hosts: HOSTS, to: service(chart), prefix: '/foo', ...props });

const ingress = (chart: Chart, server: istio.Server) => new istio.IngressGateway(chart, 'Gateway').addServer(server);

/** What the Gateway API cannot say is refused where it is written, with the reason and the way out. */
const REFUSED: Refused[] = [
  // what is done with a request
  [
    'a fault',
    c => route(c, { fault: { abort: istio.FaultAbort.http(503) } }),
    'an HTTPRoute injects no faults (leave fault out)',
  ],
  [
    'retries',
    c => route(c, { retries: { attempts: 3 } }),
    'an HTTPRoute has no retries in the standard channel of the Gateway API (leave retries out: Istio tries twice more where the connection failed)',
  ],
  [
    'a direct response',
    c => route(c, { to: istio.DirectResponse.status(503) }),
    'an HTTPRoute answers nothing by itself but redirects (send to a Service that answers)',
  ],
  [
    'a delegate',
    c => route(c, { to: istio.Delegate.to(istio.VirtualService.fromVirtualServiceName(c, 'VS', 'other')) }),
    'an HTTPRoute hands nothing on to a VirtualService (write the routes for the same host: those of several charts are merged)',
  ],
  [
    'a subset',
    c => route(c, { to: service(c).addSubset('v2') }),
    `subset 'v2' of web.default.svc.cluster.local is unknown to an HTTPRoute, for a waypoint has no subsets (make a Service for each version, and send to that)`,
  ],
  [
    'a mirror to a subset',
    c => route(c, { mirrors: [{ to: istio.MeshService.fromHost(c, 'M', 'web', { port: 80 }).addSubset('v2') }] }),
    `subset 'v2' of web is unknown to an HTTPRoute, for a waypoint has no subsets (make a Service for each version, and send to that)`,
  ],
  // matches
  [
    'a port',
    c => route(c, { match: [{ port: 80 }] }),
    'an HTTPRoute has no match by port, got 80 (leave it out: the route holds on all ports of its Service)',
  ],
  [
    'labels of the caller',
    c => route(c, { match: [{ sourceLabels: { app: 'a' } }] }),
    'an HTTPRoute has no match by sourceLabels, got {"app":"a"} (leave it out: a waypoint does not know the labels of who calls)',
  ],
  [
    'an authority',
    c => route(c, { match: [{ authority: istio.StringMatch.exact('a') }] }),
    'an HTTPRoute has no match by authority, got {"exact":"a"} (did you mean hosts?)',
  ],
  [
    'an absent header',
    c => prefix(c, { headers: [istio.HeaderMatch.absent('x-a')] }),
    `an HTTPRoute has no match by what is absent, got header 'x-a' (write a route for the requests that have it: it is tried first)`,
  ],
  [
    'an absent query parameter',
    c => prefix(c, { queryParams: [istio.QueryParamMatch.absent('a')] }),
    'an HTTPRoute has no match by what is absent, got a query parameter (write a route for the requests that have it: it is tried first)',
  ],
  [
    'a pseudo header',
    c => prefix(c, { headers: [istio.HeaderMatch.exact(':path', '/')] }),
    `an HTTPRoute has no match by header ':path' (leave it out)`,
  ],
  [
    'a prefix of characters',
    c => prefix(c, { literal: true }),
    `an HTTPRoute matches prefixes of whole segments, got the prefix of characters '/foo' (did you mean PrefixRoute?)`,
  ],
  [
    'a strange path',
    c => prefix(c, { prefix: '/a/../b' }),
    `path of an HTTPRoute must not hold '/../', got '/a/../b' (did you mean RegexRoute?)`,
  ],
  [
    'a method by an expression',
    c => route(c, { match: [{ method: istio.StringMatch.regex('P.*') }] }),
    `an HTTPRoute matches methods by their names, got 'P.*' (did you mean StringMatch.exact?)`,
  ],
  // rewrites and redirects
  [
    'something before every path',
    c => prefix(c, { prefix: '/', rewrite: '/v1' }),
    `an HTTPRoute can put nothing before every path, got rewrite '/v1' of prefix '/' (Istio would glue it to the path without a slash)`,
  ],
  [
    'a rewrite of characters',
    c => route(c, { match: [{ uri: istio.StringMatch.prefix('/') }], rewrite: { uri: '/v1' } }),
    `an HTTPRoute replaces whole paths and whole segments, got rewrite '/v1' of a prefix of characters (did you mean PrefixRoute?)`,
  ],
  [
    'a rewrite by groups',
    c => new istio.RegexRoute(c, 'R', { hosts: HOSTS, to: service(c), regex: '/u/(.*)', rewrite: '/users/\\1' }),
    `an HTTPRoute rewrites no path by an expression, got '^(?:/u/(.*))$' (did you mean a whole path, or PrefixRoute?)`,
  ],
  [
    'a rewrite to a host with a port',
    c => prefix(c, { rewriteAuthority: 'a.example.com:8080' }),
    `an HTTPRoute rewrites the host without a port, got 'a.example.com:8080' (did you mean 'a.example.com'?)`,
  ],
  [
    'a strange status',
    c => prefix(c, { to: istio.Redirect.toHttps({ redirectCode: 300 }) }),
    'redirectCode of an HTTPRoute must be 301, 302, 303, 307 or 308, got 300',
  ],
  [
    'a redirect to a query',
    c => prefix(c, { to: istio.Redirect.toUri('/a?b=c') }),
    `an HTTPRoute redirects to a path without query, got '/a?b=c' (did you mean '/a'?)`,
  ],
  [
    'a redirect of a prefix to nothing',
    c => prefix(c, { to: istio.Redirect.to({ prefixRewrite: '/' }) }),
    `an HTTPRoute redirects a prefix to another prefix, got '/' (Istio would answer '//bar' for '/foo/bar')`,
  ],
  [
    'a redirect of a prefix by methods',
    c =>
      prefix(c, {
        methods: [istio.HttpMethod.GET, istio.HttpMethod.HEAD],
        to: istio.Redirect.to({ prefixRewrite: '/bar' }),
      }),
    'a redirect with prefixRewrite in an HTTPRoute must have one match, got 2 (write a route for each method)',
  ],
  [
    'a port that is derived otherwise',
    c => prefix(c, { to: istio.Redirect.to({ uri: '/a', derivePort: istio.RedirectPort.FROM_PROTOCOL_DEFAULT }) }),
    'an HTTPRoute derives the port of a redirect by itself, without a scheme from the request, got derivePort FROM_PROTOCOL_DEFAULT (did you mean port?)',
  ],
  // headers and origins
  [
    'the authority as a header',
    c => prefix(c, { headerOperations: { request: { set: { host: 'a' } } } }),
    `an HTTPRoute does not set the authority as a header, got 'host' (did you mean rewriteAuthority?)`,
  ],
  [
    'an empty header',
    c => prefix(c, { headerOperations: { request: { set: { 'x-a': '' } } } }),
    'an HTTPRoute sets no header to nothing (did you mean remove?)',
  ],
  [
    'preflights that are forwarded',
    c =>
      prefix(c, {
        cors: {
          allowOrigins: [istio.StringMatch.exact('https://a.example.com')],
          unmatchedPreflights: istio.UnmatchedPreflights.FORWARD,
        },
      }),
    'an HTTPRoute answers preflights from other origins by itself, got unmatchedPreflights FORWARD (leave it out)',
  ],
  [
    'an origin by its beginning',
    c => prefix(c, { cors: { allowOrigins: [istio.StringMatch.prefix('https://a')] } }),
    `an origin in an HTTPRoute must be written out, got 'https://a' (did you mean StringMatch.exact('https://shop.example.com')?)`,
  ],
  // where it stands
  [
    'a VirtualService of a host in the mesh',
    c => istio.HostVirtualService.of(c, HOSTS[0]),
    `host 'reviews.default.svc.cluster.local' has no VirtualService in ambient mode, where routes are those of the Gateway API (did you mean HostHttpRoute.of, or for TCP and TLS gatewayapi.TcpRoute and gatewayapi.TlsRoute?)`,
  ],
  [
    'a VirtualService on a gateway of the Gateway API',
    c =>
      new istio.VirtualService(c, 'VS', {
        hosts: ['a.example.com'],
        gateways: [istio.IngressGateway.fromGatewayName(c, 'G', 'shop')],
      }),
    'a VirtualService is bound to Gateways of Istio, and gateway shop is one of the Gateway API (did you mean HttpRoute, or new Gateway?)',
  ],
  // gateways
  [
    'the pods of an ingress gateway',
    c => new istio.IngressGateway(c, 'G', { selector: { istio: 'ingressgateway' } }),
    'selector of an ingress gateway in ambient mode must be left out, for istiod runs its pods, got {"istio":"ingressgateway"} (for pods that run already use addresses, or new Gateway)',
  ],
  [
    'pods of its own beside those that run',
    c => new istio.IngressGateway(c, 'G', { infrastructure: { labels: { a: 'b' } }, addresses: ['a.example.com'] }),
    'infrastructure is for pods that istiod makes, and with addresses it makes none',
  ],
  [
    'an address to listen on',
    c => ingress(c, istio.Server.http({ port: 8080, bind: '127.0.0.1' })),
    `a listener of the Gateway API is open on all addresses, got bind '127.0.0.1' (leave it out)`,
  ],
  [
    'a protocol',
    c => ingress(c, istio.Server.grpc({ port: 8080 })),
    'a listener of the Gateway API speaks HTTP, HTTPS, TLS or TCP, got GRPC (did you mean Server.http?)',
  ],
  [
    'a version of TLS',
    c =>
      ingress(
        c,
        istio.Server.https({
          hosts: ['*'],
          tls: istio.ServerTls.simple('cert', { minProtocolVersion: istio.TlsProtocolVersion.TLSV1_3 }),
        }),
      ),
    `a listener of the Gateway API has no minProtocolVersion (leave it out, or use new Gateway, which is Istio's own)`,
  ],
];

testRefused(REFUSED, ambient);

test('what stands on sidecars is not refused there', () => {
  const chart = new Chart(Testing.app(), 'test', { namespace: 'default' });
  route(chart, { retries: { attempts: 3 }, timeout: Duration.seconds(1) });
  expect(Testing.synth(chart)).toHaveLength(1);
});

/** What only the whole app tells is told when it is synthesized, under the construct that it is about. */
test.each<[string, (chart: Chart) => unknown, string]>([
  [
    'a destination without a port',
    c => route(c, { to: istio.MeshService.fromServiceName(c, 'Other', 'other') }),
    '[test/Route] destination other of an HTTPRoute must have its port said, for it is not looked up (say port where the service is made)',
  ],
  [
    'a host of nothing',
    c => route(c, { hosts: ['api.example.com'] }),
    `[test/mesh-api-example-com] host 'api.example.com' must be that of a Service, or of a ServiceEntry in this app: routes of the ambient data plane are attached to one`,
  ],
])('%s is refused', (_, make, message) => {
  const chart = ambient();
  make(chart);
  expect(() => Testing.synth(chart)).toThrow(message);
});

test('the port of a Service of this app is read when the app is synthesized', () => {
  const chart = ambient();
  const late = new k8s.KubeService(chart, 'Late', { metadata: { name: 'late' } });
  route(chart, { to: istio.MeshService.fromService(chart, 'LateService', late) });
  late.addJsonPatch(JsonPatch.add('/spec', { ports: [{ port: 8080 }] }));
  const [, httpRoute] = Testing.synth(chart) as Array<{ spec: { rules: Array<{ backendRefs: unknown }> } }>;
  expect(httpRoute.spec.rules[0].backendRefs).toEqual([{ name: 'late', port: 8080 }]);
});
