import { Chart, Duration } from 'cdk8s';
import type { HttpRule, MeshService, Subset } from 'cdk8s-istio';
import { FaultAbort, FaultDelay, Gateway, HeaderMatch, Server, Split, StringMatch, VirtualService } from 'cdk8s-istio';
import type { Construct } from 'constructs';
import { service } from './services';

/** The Istio task that a step is taken from, and the chart that does it. */
export interface Step {
  readonly folder: string;
  readonly task: string;
  add(scope: Construct): Chart;
}

const jason = { headers: [HeaderMatch.exact('end-user', 'jason')] };

/** The traffic management tour of Istio's documentation, one chart a step. A step replaces what the one before it said. */
export const STEPS: readonly Step[] = [
  {
    folder: '1-gateway',
    task: 'tasks/traffic-management/ingress/ingress-control',
    add: scope => chart(scope, 'bookinfo-gateway', gatewayAndRoutes),
  },
  {
    folder: '2-destination-rules',
    task: 'examples/bookinfo/#define-the-service-versions',
    add: scope => chart(scope, 'destination-rule-all', addAllSubsets),
  },
  {
    folder: '3-all-v1',
    task: 'tasks/traffic-management/request-routing',
    add: scope =>
      chart(scope, 'virtual-service-all-v1', it => {
        const { productpage, reviews, ratings, details } = addAllSubsets(it);
        for (const [name, subset] of Object.entries({ productpage, reviews, ratings, details })) {
          virtualService(it, name, [{ to: subset.v1 }]);
        }
      }),
  },
  {
    folder: '4-jason-sees-v2',
    task: 'tasks/traffic-management/request-routing/#route-based-on-user-identity',
    add: scope =>
      chart(scope, 'virtual-service-reviews-test-v2', it => {
        const { reviews } = addAllSubsets(it);
        virtualService(it, 'reviews', [{ match: [jason], to: reviews.v2 }, { to: reviews.v1 }]);
      }),
  },
  {
    folder: '5-delay',
    task: 'tasks/traffic-management/fault-injection/#injecting-an-http-delay-fault',
    add: scope =>
      chart(scope, 'virtual-service-ratings-test-delay', it => {
        const { ratings } = addAllSubsets(it);
        const delay = FaultDelay.fixedDelay(Duration.seconds(7));
        virtualService(it, 'ratings', [{ match: [jason], fault: { delay }, to: ratings.v1 }, { to: ratings.v1 }]);
      }),
  },
  {
    folder: '6-abort',
    task: 'tasks/traffic-management/fault-injection/#injecting-an-http-abort-fault',
    add: scope =>
      chart(scope, 'virtual-service-ratings-test-abort', it => {
        const { ratings } = addAllSubsets(it);
        const abort = FaultAbort.http(500);
        virtualService(it, 'ratings', [{ match: [jason], fault: { abort }, to: ratings.v1 }, { to: ratings.v1 }]);
      }),
  },
  {
    folder: '7-half-v3',
    task: 'tasks/traffic-management/traffic-shifting',
    add: scope =>
      chart(scope, 'virtual-service-reviews-50-v3', it => {
        const { reviews } = addAllSubsets(it);
        virtualService(it, 'reviews', [
          { to: Split.between({ to: reviews.v1, weight: 50 }, { to: reviews.v3, weight: 50 }) },
        ]);
      }),
  },
  {
    folder: '8-fifth-v2',
    task: 'tasks/traffic-management/traffic-shifting',
    add: scope =>
      chart(scope, 'virtual-service-reviews-80-20', it => {
        const { reviews } = addAllSubsets(it);
        virtualService(it, 'reviews', [
          { to: Split.between({ to: reviews.v1, weight: 80 }, { to: reviews.v2, weight: 20 }) },
        ]);
      }),
  },
];

function chart(scope: Construct, id: string, fill: (chart: Chart) => void): Chart {
  const it = new Chart(scope, id);
  fill(it);
  return it;
}

function gatewayAndRoutes(it: Chart): void {
  const gateway = new Gateway(it, 'Gateway', {
    metadata: { name: 'bookinfo-gateway' },
    selector: { istio: 'ingressgateway' },
    servers: [Server.http({ port: 8080 })],
  });
  const paths = [
    StringMatch.exact('/productpage'),
    StringMatch.prefix('/static'),
    StringMatch.exact('/login'),
    StringMatch.exact('/logout'),
    StringMatch.prefix('/api/v1/products'),
  ];
  new VirtualService(it, 'Bookinfo', {
    metadata: { name: 'bookinfo' },
    hosts: ['*'],
    gateways: [gateway],
    http: [{ match: paths.map(uri => ({ uri })), to: service(it, 'productpage', 9080) }],
  });
}

function virtualService(it: Chart, host: string, http: HttpRule[]): void {
  new VirtualService(it, `Route-${host}`, { metadata: { name: host }, hosts: [host], http });
}

/** Every version of every service, each with its label `version`. */
function addAllSubsets(it: Chart) {
  const named = (name: string) => service(it, name);
  return {
    productpage: versions(named('productpage'), 'v1'),
    reviews: versions(named('reviews'), 'v1', 'v2', 'v3'),
    ratings: versions(named('ratings'), 'v1', 'v2', 'v2-mysql', 'v2-mysql-vm'),
    details: versions(named('details'), 'v1', 'v2'),
  };
}

function versions<V extends string>(of: MeshService, ...names: V[]): Record<V, Subset> {
  return Object.fromEntries(names.map(name => [name, of.addSubset(name)])) as Record<V, Subset>;
}
