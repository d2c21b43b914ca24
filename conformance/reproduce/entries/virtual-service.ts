import { Duration } from 'cdk8s';
import type { Chart } from 'cdk8s';
import {
  Delegate,
  DirectResponse,
  FaultAbort,
  FaultDelay,
  Gateway,
  HeaderMatch,
  HttpMethod,
  MeshService,
  Redirect,
  Split,
  StringMatch,
  VirtualService,
} from 'cdk8s-istio';
import type { HttpMatch, HttpRule } from 'cdk8s-istio';
import type { Entries, Entry } from '../entry';

const reviews = 'reviews.prod.svc.cluster.local';
const ratings = 'ratings.prod.svc.cluster.local';
const jason: HttpMatch = { headers: [HeaderMatch.exact('end-user', 'jason')] };

/** A destination by its host; each in a construct of its own. */
function to(chart: Chart, host: string, port?: number): MeshService {
  return MeshService.fromHost(chart, `S${chart.node.children.length}`, host, { port });
}

function gateway(chart: Chart, name: string, gatewayNamespace?: string) {
  return Gateway.fromGatewayName(chart, `G${chart.node.children.length}`, name, { gatewayNamespace });
}

function rules(chart: Chart, host: string, ...http: HttpRule[]): VirtualService {
  return new VirtualService(chart, 'R', { hosts: [host], http });
}

/** One subset of a service takes everything. */
function pinned(host: string, subset: string): Entry {
  return chart => rules(chart, host, { to: to(chart, host).addSubset(subset) });
}

/** Two subsets of a service share it. */
function shared(host: string, one: string, weight: number, other: string, rest: number): Entry {
  return chart => {
    const service = to(chart, host);
    const first = { to: service.addSubset(one), weight };
    rules(chart, host, { to: Split.between(first, { to: service.addSubset(other), weight: rest }) });
  };
}

/** What is done for Jason alone. */
function forJason(host: string, his: string, others: string, fault?: HttpRule['fault']): Entry {
  return chart => {
    const service = to(chart, host);
    const everyone = service.addSubset(others);
    const only = his === others ? everyone : service.addSubset(his);
    rules(chart, host, { match: [jason], fault, to: only }, { to: everyone });
  };
}

export const entries: Entries = {
  'samples/helloworld/helloworld-gateway.yaml#2': chart =>
    new VirtualService(chart, 'R', {
      hosts: ['*'],
      gateways: [gateway(chart, 'helloworld-gateway')],
      http: [{ match: [{ uri: StringMatch.exact('/hello') }], to: to(chart, 'helloworld', 5000) }],
    }),
  'samples/httpbin/httpbin-gateway.yaml#2': chart =>
    new VirtualService(chart, 'R', {
      hosts: ['*'],
      gateways: [gateway(chart, 'httpbin-gateway')],
      http: [{ to: to(chart, 'httpbin', 8000) }],
    }),
  'samples/websockets/route.yaml#2': chart =>
    new VirtualService(chart, 'R', {
      hosts: ['*'],
      gateways: [gateway(chart, 'tornado-gateway')],
      http: [
        {
          match: [{ uri: StringMatch.prefix('/') }],
          to: Split.between({ to: to(chart, 'tornado'), weight: 100 }),
        },
      ],
    }),
  'samples/multicluster/expose-istiod-https.yaml#2': chart => {
    const istiod = 'istiod.istio-system.svc.cluster.local';
    new VirtualService(chart, 'R', {
      hosts: ['ISTIOD-HOST.DOMAIN'],
      gateways: [gateway(chart, 'istiod-gateway')],
      http: [
        { match: [{ port: 15012 }], to: to(chart, istiod, 15012) },
        { match: [{ port: 15017 }], to: to(chart, istiod, 443) },
      ],
    });
  },
  'samples/multicluster/expose-istiod.yaml#2': chart => {
    const istiod = 'istiod.istio-system.svc.cluster.local';
    new VirtualService(chart, 'R', {
      hosts: ['*'],
      gateways: [gateway(chart, 'istiod-gateway')],
      tls: [
        { match: [{ port: 15012, sniHosts: ['*'] }], to: to(chart, istiod, 15012) },
        { match: [{ port: 15017, sniHosts: ['*'] }], to: to(chart, istiod, 443) },
      ],
    });
  },
  'samples/tcp-echo/tcp-echo-20-v2.yaml#1': chart => {
    const echo = to(chart, 'tcp-echo', 9000);
    new VirtualService(chart, 'R', {
      hosts: ['*'],
      gateways: [gateway(chart, 'tcp-echo-gateway')],
      tcp: [
        {
          match: [{ port: 31400 }],
          to: Split.between({ to: echo.addSubset('v1'), weight: 80 }, { to: echo.addSubset('v2'), weight: 20 }),
        },
      ],
    });
  },
  'samples/tcp-echo/tcp-echo-all-v1.yaml#3': chart =>
    new VirtualService(chart, 'R', {
      hosts: ['*'],
      gateways: [gateway(chart, 'tcp-echo-gateway')],
      tcp: [{ match: [{ port: 31400 }], to: to(chart, 'tcp-echo', 9000).addSubset('v1') }],
    }),

  'samples/bookinfo/networking/bookinfo-gateway.yaml#2': chart =>
    new VirtualService(chart, 'R', {
      hosts: ['*'],
      gateways: [gateway(chart, 'bookinfo-gateway')],
      http: [
        {
          match: [
            { uri: StringMatch.exact('/productpage') },
            { uri: StringMatch.prefix('/static') },
            { uri: StringMatch.exact('/login') },
            { uri: StringMatch.exact('/logout') },
            { uri: StringMatch.prefix('/api/v1/products') },
          ],
          to: to(chart, 'productpage', 9080),
        },
      ],
    }),
  'samples/bookinfo/networking/certmanager-gateway.yaml#2': chart =>
    new VirtualService(chart, 'R', {
      hosts: ['*'],
      gateways: [gateway(chart, 'cert-manager-gateway')],
      http: [
        {
          match: [{ uri: StringMatch.prefix('/.well-known/acme-challenge/') }],
          to: to(chart, 'cert-manager-resolver', 8089),
        },
      ],
    }),
  'samples/bookinfo/networking/egress-rule-google-apis.yaml#2': chart =>
    rules(chart, 'www.googleapis.com', { match: [{ port: 80 }], to: to(chart, 'www.googleapis.com', 443) }),
  'samples/bookinfo/networking/fault-injection-details-v1.yaml#1': chart => {
    const v1 = to(chart, 'details').addSubset('v1');
    rules(chart, 'details', { fault: { abort: FaultAbort.http(555) }, to: v1 }, { to: v1 });
  },
  'samples/bookinfo/networking/virtual-service-all-v1.yaml#1': pinned('productpage', 'v1'),
  'samples/bookinfo/networking/virtual-service-all-v1.yaml#2': pinned('reviews', 'v1'),
  'samples/bookinfo/networking/virtual-service-all-v1.yaml#3': pinned('ratings', 'v1'),
  'samples/bookinfo/networking/virtual-service-all-v1.yaml#4': pinned('details', 'v1'),
  'samples/bookinfo/networking/virtual-service-details-v2.yaml#1': pinned('details', 'v2'),
  'samples/bookinfo/networking/virtual-service-ratings-db.yaml#1': pinned('reviews', 'v3'),
  'samples/bookinfo/networking/virtual-service-ratings-db.yaml#2': pinned('ratings', 'v2'),
  'samples/bookinfo/networking/virtual-service-ratings-mysql-vm.yaml#1': pinned('reviews', 'v3'),
  'samples/bookinfo/networking/virtual-service-ratings-mysql-vm.yaml#2': pinned('ratings', 'v2-mysql-vm'),
  'samples/bookinfo/networking/virtual-service-ratings-mysql.yaml#1': pinned('reviews', 'v3'),
  'samples/bookinfo/networking/virtual-service-ratings-mysql.yaml#2': pinned('ratings', 'v2-mysql'),
  'samples/bookinfo/networking/virtual-service-ratings-test-abort.yaml#1': forJason('ratings', 'v1', 'v1', {
    abort: FaultAbort.http(500),
  }),
  'samples/bookinfo/networking/virtual-service-ratings-test-delay.yaml#1': forJason('ratings', 'v1', 'v1', {
    delay: FaultDelay.fixedDelay(Duration.seconds(7)),
  }),
  'samples/bookinfo/networking/virtual-service-reviews-50-v3.yaml#1': shared('reviews', 'v1', 50, 'v3', 50),
  'samples/bookinfo/networking/virtual-service-reviews-80-20.yaml#1': shared('reviews', 'v1', 80, 'v2', 20),
  'samples/bookinfo/networking/virtual-service-reviews-90-10.yaml#1': shared('reviews', 'v1', 90, 'v2', 10),
  'samples/bookinfo/networking/virtual-service-reviews-jason-v2-v3.yaml#1': forJason('reviews', 'v2', 'v3'),
  'samples/bookinfo/networking/virtual-service-reviews-test-v2.yaml#1': forJason('reviews', 'v2', 'v1'),
  'samples/bookinfo/networking/virtual-service-reviews-v2-v3.yaml#1': shared('reviews', 'v2', 50, 'v3', 50),
  'samples/bookinfo/networking/virtual-service-reviews-v3.yaml#1': pinned('reviews', 'v3'),

  'networking/v1alpha3/gateway.proto#2': chart => {
    const [prod, qa] = [reviews, 'reviews.qa.svc.cluster.local'];
    new VirtualService(chart, 'R', {
      hosts: [prod, 'uk.bookinfo.com', 'eu.bookinfo.com'],
      gateways: [gateway(chart, 'my-gateway', 'some-config-namespace'), Gateway.MESH],
      http: [
        { match: [{ headers: [HeaderMatch.exact('cookie', 'user=dev-123')] }], to: to(chart, qa, 7777) },
        {
          match: [{ uri: StringMatch.prefix('/reviews/') }],
          to: Split.between({ to: to(chart, prod, 9080), weight: 80 }, { to: to(chart, qa), weight: 20 }),
        },
      ],
    });
  },
  'networking/v1alpha3/gateway.proto#3': chart =>
    new VirtualService(chart, 'R', {
      hosts: ['mongosvr.prod.svc.cluster.local'],
      gateways: [gateway(chart, 'my-gateway', 'some-config-namespace')],
      tcp: [{ match: [{ port: 27017 }], to: to(chart, 'mongo.prod.svc.cluster.local', 5555) }],
    }),
  'networking/v1alpha3/service_entry.proto#5': chart => {
    const hosts = ['wikipedia.org', '*.wikipedia.org'];
    const firewall = to(chart, 'internal-egress-firewall.ns1.svc.cluster.local');
    new VirtualService(chart, 'R', { hosts, tls: [{ match: [{ sniHosts: hosts }], to: firewall }] });
  },
  'networking/v1alpha3/service_entry.proto#8': chart => {
    const egress = gateway(chart, 'istio-egressgateway');
    new VirtualService(chart, 'R', {
      hosts: ['example.com'],
      exportTo: ['*'],
      gateways: [Gateway.MESH, egress],
      http: [
        {
          match: [{ port: 80, gateways: [Gateway.MESH] }],
          to: to(chart, 'istio-egressgateway.istio-system.svc.cluster.local'),
        },
        { match: [{ port: 80, gateways: [egress] }], to: to(chart, 'example.com') },
      ],
    });
  },

  'networking/v1alpha3/virtual_service.proto#1': chart => {
    const service = to(chart, reviews);
    rules(
      chart,
      reviews,
      {
        name: 'reviews-v2-routes',
        match: [{ uri: StringMatch.prefix('/wpcatalog') }, { uri: StringMatch.prefix('/consumercatalog') }],
        rewrite: { uri: '/newcatalog' },
        to: service.addSubset('v2'),
      },
      { name: 'reviews-v1-route', to: service.addSubset('v1') },
    );
  },
  'networking/v1alpha3/virtual_service.proto#3': chart => {
    const service = to(chart, 'reviews');
    rules(
      chart,
      'reviews',
      {
        match: [{ uri: StringMatch.prefix('/wpcatalog') }, { uri: StringMatch.prefix('/consumercatalog') }],
        rewrite: { uri: '/newcatalog' },
        to: service.addSubset('v2'),
      },
      { to: service.addSubset('v1') },
    );
  },
  'networking/v1alpha3/virtual_service.proto#5': chart => {
    const host = 'productpage.prod.svc.cluster.local';
    rules(chart, host, { timeout: Duration.seconds(5), to: to(chart, host) });
  },
  'networking/v1alpha3/virtual_service.proto#7': chart =>
    rules(chart, 'wikipedia.org', { timeout: Duration.seconds(5), to: to(chart, 'wikipedia.org') }),
  'networking/v1alpha3/virtual_service.proto#8': chart => {
    const rulesOf = (virtualServiceName: string, virtualServiceNamespace: string) =>
      Delegate.to(
        VirtualService.fromVirtualServiceName(chart, virtualServiceName, virtualServiceName, {
          virtualServiceNamespace,
        }),
      );
    new VirtualService(chart, 'R', {
      hosts: ['bookinfo.com'],
      gateways: [gateway(chart, 'mygateway')],
      http: [
        { match: [{ uri: StringMatch.prefix('/productpage') }], to: rulesOf('productpage', 'nsA') },
        { match: [{ uri: StringMatch.prefix('/reviews') }], to: rulesOf('reviews', 'nsB') },
      ],
    });
  },
  'networking/v1alpha3/virtual_service.proto#11': chart => {
    const service = to(chart, reviews);
    rules(chart, reviews, {
      headerOperations: { request: { set: { test: 'true' } } },
      to: Split.between(
        { to: service.addSubset('v2'), weight: 25 },
        { to: service.addSubset('v1'), weight: 75, headerOperations: { response: { remove: ['foo'] } } },
      ),
    });
  },
  'networking/v1alpha3/virtual_service.proto#12': chart =>
    new VirtualService(chart, 'R', {
      hosts: ['*.bookinfo.com'],
      gateways: [gateway(chart, 'mygateway')],
      tls: [
        { match: [{ port: 443, sniHosts: ['login.bookinfo.com'] }], to: to(chart, 'login.prod.svc.cluster.local') },
        { match: [{ port: 443, sniHosts: ['reviews.bookinfo.com'] }], to: to(chart, reviews) },
      ],
    }),
  'networking/v1alpha3/virtual_service.proto#13': chart =>
    new VirtualService(chart, 'R', {
      hosts: ['mongo.prod.svc.cluster.local'],
      tcp: [{ match: [{ port: 27017 }], to: to(chart, 'mongo.backup.svc.cluster.local', 5555) }],
    }),
  'networking/v1alpha3/virtual_service.proto#14': chart =>
    rules(chart, ratings, {
      match: [{ ...jason, uri: StringMatch.prefix('/ratings/v2/'), ignoreUriCase: true }],
      to: to(chart, ratings),
    }),
  'networking/v1alpha3/virtual_service.proto#15': shared(reviews, 'v2', 25, 'v1', 75),
  'networking/v1alpha3/virtual_service.proto#17': chart =>
    rules(chart, 'reviews.com', {
      to: Split.between({ to: to(chart, 'dev.reviews.com'), weight: 25 }, { to: to(chart, 'reviews.com'), weight: 75 }),
    }),
  'networking/v1alpha3/virtual_service.proto#18': chart =>
    rules(chart, ratings, {
      match: [{ uri: StringMatch.exact('/v1/getProductRatings') }],
      to: Redirect.to({ uri: '/v1/bookRatings', authority: 'newratings.default.svc.cluster.local' }),
    }),
  'networking/v1alpha3/virtual_service.proto#20': chart =>
    rules(chart, ratings, {
      match: [{ uri: StringMatch.exact('/v1/getProductRatings') }],
      to: DirectResponse.text(503, 'unknown error'),
    }),
  'networking/v1alpha3/virtual_service.proto#21': chart =>
    rules(chart, ratings, {
      match: [{ uri: StringMatch.exact('/v1/getProductRatings') }],
      to: DirectResponse.bytes(503, 'dW5rbm93biBlcnJvcg=='),
    }),
  'networking/v1alpha3/virtual_service.proto#22': chart =>
    rules(chart, ratings, {
      match: [{ uri: StringMatch.exact('/v1/getProductRatings') }],
      to: DirectResponse.text(503, '{"error": "unknown error"}'),
      headerOperations: { response: { set: { 'content-type': 'text/plain' } } },
    }),
  'networking/v1alpha3/virtual_service.proto#23': chart =>
    rules(chart, ratings, {
      match: [{ uri: StringMatch.prefix('/ratings') }],
      rewrite: { uri: '/v1/bookRatings' },
      to: to(chart, ratings).addSubset('v1'),
    }),
  'networking/v1alpha3/virtual_service.proto#24': chart =>
    rules(chart, ratings, {
      to: to(chart, ratings).addSubset('v1'),
      retries: {
        attempts: 3,
        perTryTimeout: Duration.seconds(2),
        retryOn: ['gateway-error', 'connect-failure', 'refused-stream'],
      },
    }),
  'networking/v1alpha3/virtual_service.proto#25': chart =>
    rules(chart, ratings, {
      to: to(chart, ratings).addSubset('v1'),
      cors: {
        allowOrigins: [StringMatch.exact('https://example.com')],
        allowMethods: [HttpMethod.POST, HttpMethod.GET],
        allowCredentials: false,
        allowHeaders: ['X-Foo-Bar'],
        maxAge: Duration.days(1),
      },
    }),
  'networking/v1alpha3/virtual_service.proto#26': chart =>
    rules(chart, reviews, {
      match: [{ sourceLabels: { env: 'prod' } }],
      to: to(chart, reviews).addSubset('v1'),
      fault: { delay: FaultDelay.fixedDelay(Duration.seconds(5), { percent: 0.1 }) },
    }),
  'networking/v1alpha3/virtual_service.proto#27': chart =>
    rules(chart, ratings, {
      to: to(chart, ratings).addSubset('v1'),
      fault: { abort: FaultAbort.http(400, { percent: 0.1 }) },
    }),
  'security/v1beta1/request_authentication.proto#10': chart => {
    const foo = to(chart, 'foo.prod.svc.cluster.local');
    new VirtualService(chart, 'R', {
      hosts: ['foo.prod.svc.cluster.local'],
      gateways: [gateway(chart, 'istio-ingressgateway')],
      http: [
        {
          name: 'v2',
          match: [{ headers: [HeaderMatch.claim('sub', StringMatch.exact('dev'))] }],
          to: foo.addSubset('v2'),
        },
        { name: 'default', to: foo.addSubset('v1') },
      ],
    });
  },
};
