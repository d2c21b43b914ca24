import { Duration } from 'cdk8s';
import {
  Canary,
  CircuitBreaker,
  Gateway,
  HeaderMatch,
  LoadBalancer,
  LocalityFailover,
  MeshService,
  StringMatch,
} from 'cdk8s-istio';
import { manifests, order, specOf, world } from './world';

const policyOf = (chart: ReturnType<typeof world>['chart']) => specOf(chart, 'DestinationRule').trafficPolicy;

describe('a circuit breaker', () => {
  test('limits connections and requests, and leaves out who fails', () => {
    const { chart, web } = world();
    new CircuitBreaker(chart, 'Breaker', {
      service: web,
      maxConnections: 1,
      maxPendingRequests: 2,
      maxRequests: 3,
      maxRequestsPerConnection: 4,
      maxRetries: 5,
      outlierDetection: { consecutive5xxErrors: 1 },
    });
    expect(policyOf(chart)).toEqual({
      connectionPool: {
        tcp: { maxConnections: 1 },
        http: { http1MaxPendingRequests: 2, http2MaxRequests: 3, maxRequestsPerConnection: 4, maxRetries: 5 },
      },
      outlierDetection: { consecutive5xxErrors: 1, maxEjectionPercent: 100 },
    });
  });

  test('says nothing of what it is not asked for', () => {
    const { chart, web } = world();
    new CircuitBreaker(chart, 'Breaker', { service: web, maxRequests: 100 });
    expect(policyOf(chart)).toEqual({ connectionPool: { http: { http2MaxRequests: 100 } } });
  });

  test('goes with what else is said of the service, limit by limit', () => {
    const { chart, web } = world();
    web.addTrafficPolicy({
      loadBalancer: LoadBalancer.random(),
      connectionPool: { tcp: { connectTimeout: Duration.millis(30) } },
    });
    new CircuitBreaker(chart, 'Breaker', { service: web, maxConnections: 1, maxRequests: 1 });
    web.addTrafficPolicy({ connectionPool: { http: { maxRetries: 2 } } });
    web.addSubset('v1');
    expect(specOf(chart, 'DestinationRule')).toEqual({
      host: 'web',
      trafficPolicy: {
        loadBalancer: { simple: 'RANDOM' },
        connectionPool: {
          tcp: { connectTimeout: '30ms', maxConnections: 1 },
          http: { http2MaxRequests: 1, maxRetries: 2 },
        },
      },
      subsets: [{ name: 'v1', labels: { version: 'v1' } }],
    });
  });
});

describe('a locality failover', () => {
  test('brings its outlier detection, without which Istio does not fail over', () => {
    const { chart, web } = world();
    new LocalityFailover(chart, 'Failover', { service: web, failover: { 'us-east': 'eu-west' } });
    expect(policyOf(chart)).toEqual({
      loadBalancer: { localityLbSetting: { enabled: true, failover: [{ from: 'us-east', to: 'eu-west' }] } },
      outlierDetection: { consecutive5xxErrors: 5, maxEjectionPercent: 100 },
    });
  });

  test.each([
    [{}, { enabled: true }],
    [{ failoverPriority: ['version=v1'] }, { enabled: true, failoverPriority: ['version=v1'] }],
  ])('has an order (%#)', (options, localityLbSetting) => {
    const { chart, web } = world();
    new LocalityFailover(chart, 'Failover', { service: web, ...options });
    expect(policyOf(chart).loadBalancer).toEqual({ localityLbSetting });
  });

  test.each([
    ['before', true],
    ['after', false],
  ])('takes the outlier detection that is said %s it', (_, before) => {
    const { chart, web } = world();
    const breaker = () =>
      new CircuitBreaker(chart, 'Breaker', {
        service: web,
        outlierDetection: { consecutive5xxErrors: 1, maxEjectionPercent: 50 },
      });
    if (before) breaker();
    new LocalityFailover(chart, 'Failover', { service: web });
    if (!before) breaker();
    expect(policyOf(chart).outlierDetection).toEqual({ consecutive5xxErrors: 1, maxEjectionPercent: 50 });
  });

  test.each([
    [{ consecutiveGatewayErrors: 3 }, { consecutiveGatewayErrors: 3, maxEjectionPercent: 100 }],
    [{ maxEjectionPercent: 60 }, { maxEjectionPercent: 60 }],
  ])('may leave a whole region out, unless it is told otherwise (%#)', (outlierDetection, wire) => {
    const { chart, web } = world();
    new LocalityFailover(chart, 'Failover', { service: web, outlierDetection });
    expect(policyOf(chart).outlierDetection).toEqual(wire);
  });

  test('shares its outlier detection with a circuit breaker, each saying a part of it', () => {
    const { chart, web } = world();
    new CircuitBreaker(chart, 'Breaker', { service: web, outlierDetection: { interval: Duration.seconds(1) } });
    new LocalityFailover(chart, 'Failover', { service: web, outlierDetection: { consecutive5xxErrors: 2 } });
    expect(policyOf(chart).outlierDetection).toEqual({
      interval: '1s',
      consecutive5xxErrors: 2,
      maxEjectionPercent: 100,
    });
  });
});

describe('a canary', () => {
  const shares = (percent: number, options = {}) => {
    const { chart, web } = world('shop');
    new Canary(chart, 'Next', {
      service: web,
      stable: web.addSubset('v1'),
      canary: web.addSubset('v2'),
      percent,
      ...options,
    });
    return { chart, rules: manifests(chart, 'VirtualService').flatMap(({ spec }) => spec.http) };
  };

  test.each([
    [10, [90, 10]],
    [0, [100, 0]],
    [100, [0, 100]],
    [2.5, [975, 25]],
    [0.07, [99930, 70]],
  ])('gets its share, as the weights %#', (percent, weights) => {
    const { rules } = shares(percent);
    expect(rules).toHaveLength(1);
    expect(rules[0].route.map(({ destination, weight }: any) => [destination.subset, weight])).toEqual([
      ['v1', weights[0]],
      ['v2', weights[1]],
    ]);
  });

  test('routes calls of its service from inside the mesh', () => {
    const { chart } = shares(10);
    expect(specOf(chart, 'VirtualService')).toMatchObject({ hosts: ['web.shop.svc.cluster.local'] });
    expect(specOf(chart, 'VirtualService')).not.toHaveProperty('gateways');
  });

  test('gets all requests of testers, by a route that comes first', () => {
    const testers = [{ headers: [HeaderMatch.exact('x-canary', 'always')] }, { uri: StringMatch.prefix('/next/') }];
    const { chart, rules } = shares(10, { testers });
    expect(order(chart)).toEqual(['NextTesters', 'NextTesters', 'Next']);
    expect(rules[0].route).toEqual([
      { destination: { host: 'web.shop.svc.cluster.local', port: { number: 80 }, subset: 'v2' } },
    ]);
  });

  test('stands at gateways and in the mesh, each with its own hosts', () => {
    const { chart, web, gateway } = world();
    const canary = MeshService.fromServiceName(chart, 'Next', 'web-next', { port: 80 });
    new Canary(chart, 'Canary', { service: web, stable: web, canary, percent: 50, gateways: [gateway, Gateway.MESH] });
    const found = manifests(chart, 'VirtualService').map(({ spec }) => [spec.hosts, spec.gateways, spec.http[0].name]);
    expect(found).toEqual([
      [['web'], undefined, 'Canary'],
      [['*'], [gateway.name], 'Canary'],
    ]);
  });

  test('may be asked for by other hosts', () => {
    const { chart } = shares(10, { hosts: ['shop.example.com'] });
    expect(specOf(chart, 'VirtualService').hosts).toEqual(['shop.example.com']);
  });
});
