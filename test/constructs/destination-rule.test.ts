import { Chart, Duration, Testing } from 'cdk8s';
import {
  CircuitBreaker,
  ClientTls,
  DestinationRule,
  H2UpgradePolicy,
  Host,
  HostDestinationRule,
  LoadBalancer,
  MeshService,
  ProxyProtocolVersion,
  Subset,
  TunnelProtocol,
} from 'cdk8s-istio';
import type { TrafficPolicy } from 'cdk8s-istio';
import { manifests, specOf, world } from './world';

const host = Host.named('reviews.prod.svc.cluster.local');

const policyOf = (trafficPolicy: TrafficPolicy): any => {
  const chart = Testing.chart();
  new DestinationRule(chart, 'Rule', { host, trafficPolicy });
  return specOf(chart, 'DestinationRule').trafficPolicy;
};

describe('a DestinationRule', () => {
  test('says what is written, and nothing else', () => {
    const chart = Testing.chart();
    new DestinationRule(chart, 'Rule', { host });
    expect(specOf(chart, 'DestinationRule')).toEqual({ host: 'reviews.prod.svc.cluster.local' });
  });

  test('may be heeded by some clients, and seen by some namespaces', () => {
    const chart = new Chart(Testing.app(), 'test', { namespace: 'shop' });
    new DestinationRule(chart, 'Rule', {
      host: Host.named('*.foo.com'),
      trafficPolicy: { tls: ClientTls.simple() },
      exportTo: ['shop'],
      workloadSelector: { app: 'ratings' },
      metadata: { labels: { team: 'a' } },
    });
    const [{ metadata, spec }] = manifests(chart, 'DestinationRule');
    expect(metadata).toMatchObject({ namespace: 'shop', labels: { team: 'a' } });
    expect(spec).toEqual({
      host: '*.foo.com',
      trafficPolicy: { tls: { mode: 'SIMPLE' } },
      exportTo: ['shop'],
      workloadSelector: { matchLabels: { app: 'ratings' } },
    });
  });

  test('treats a service, its ports, a subset and the ports of a subset by one kind of policy', () => {
    const chart = Testing.chart();
    const strict: TrafficPolicy = { loadBalancer: LoadBalancer.random(), tls: ClientTls.istioMutual() };
    const trafficPolicy = { ...strict, portLevelSettings: [{ port: 443, ...strict }] };
    new DestinationRule(chart, 'Rule', { host, trafficPolicy, subsets: [{ subsetName: 'v1', trafficPolicy }] });
    const blocks = { loadBalancer: { simple: 'RANDOM' }, tls: { mode: 'ISTIO_MUTUAL' } };
    const policy = { ...blocks, portLevelSettings: [{ port: { number: 443 }, ...blocks }] };
    expect(specOf(chart, 'DestinationRule')).toEqual({
      host: host.host,
      trafficPolicy: policy,
      subsets: [{ name: 'v1', labels: { version: 'v1' }, trafficPolicy: policy }],
    });
  });

  test('has subsets that routes can name, of some workloads or of all', () => {
    const chart = Testing.chart();
    const rule = new DestinationRule(chart, 'Rule', { host, subsets: [{ subsetName: 'v1' }] });
    const all = rule.addSubset('all', { labels: {} });
    expect(specOf(chart, 'DestinationRule').subsets).toEqual([
      { name: 'v1', labels: { version: 'v1' } },
      { name: 'all' },
    ]);
    expect(all.toDestination()).toEqual({ host: host.host, subset: 'all' });
  });

  test('of a MeshService has subsets with the port of the service', () => {
    const { chart, web } = world();
    expect(new DestinationRule(chart, 'Rule', { host: web }).addSubset('v1').toDestination()).toEqual({
      host: 'web',
      port: 80,
      subset: 'v1',
    });
  });
});

test('a subset that a DestinationRule elsewhere has is known by its name', () => {
  const { web } = world();
  expect(Subset.fromSubsetName(web, 'v3').toDestination()).toEqual({ host: 'web', port: 80, subset: 'v3' });
});

describe('a traffic policy', () => {
  test('limits connections and requests', () => {
    const second = Duration.seconds(1);
    const { connectionPool } = policyOf({
      connectionPool: {
        tcp: {
          maxConnections: 100,
          connectTimeout: Duration.millis(30),
          tcpKeepalive: { probes: 3, time: Duration.hours(2), interval: Duration.seconds(75) },
          maxConnectionDuration: Duration.minutes(5),
          idleTimeout: Duration.millis(0),
        },
        http: {
          http1MaxPendingRequests: 1,
          http2MaxRequests: 1000,
          maxRequestsPerConnection: 10,
          maxRetries: 3,
          idleTimeout: Duration.millis(1500),
          h2UpgradePolicy: H2UpgradePolicy.DO_NOT_UPGRADE,
          useClientProtocol: true,
          maxConcurrentStreams: 7,
          http2KeepAlive: { interval: second, timeout: second },
        },
      },
    });
    expect(connectionPool).toEqual({
      tcp: {
        maxConnections: 100,
        connectTimeout: '30ms',
        tcpKeepalive: { probes: 3, time: '2h', interval: '75s' },
        maxConnectionDuration: '5m',
        idleTimeout: '0s',
      },
      http: {
        http1MaxPendingRequests: 1,
        http2MaxRequests: 1000,
        maxRequestsPerConnection: 10,
        maxRetries: 3,
        idleTimeout: '1500ms',
        h2UpgradePolicy: 'DO_NOT_UPGRADE',
        useClientProtocol: true,
        maxConcurrentStreams: 7,
        http2KeepAlive: { interval: '1s', timeout: '1s' },
      },
    });
  });

  test('leaves unhealthy workloads out', () => {
    const { outlierDetection } = policyOf({
      outlierDetection: {
        consecutive5xxErrors: 7,
        consecutiveGatewayErrors: 0,
        interval: Duration.minutes(5),
        baseEjectionTime: Duration.minutes(15),
        maxEjectionPercent: 100,
        minHealthPercent: 0,
        outlierDetectionHttpErrorCodes: [429],
      },
    });
    expect(outlierDetection).toEqual({
      consecutive5xxErrors: 7,
      consecutiveGatewayErrors: 0,
      interval: '5m',
      baseEjectionTime: '15m',
      maxEjectionPercent: 100,
      minHealthPercent: 0,
      outlierDetectionHttpErrorCodes: [429],
    });
  });

  test('counts failures on the way apart as soon as it has a number for them', () => {
    expect(policyOf({ outlierDetection: { consecutiveLocalOriginFailures: 3 } }).outlierDetection).toEqual({
      splitExternalLocalOriginErrors: true,
      consecutiveLocalOriginFailures: 3,
    });
  });

  test.each<[TrafficPolicy, object]>([
    [
      { tunnel: { targetHost: 'example.com', targetPort: 443, protocol: TunnelProtocol.POST } },
      { tunnel: { targetHost: 'example.com', targetPort: 443, protocol: 'POST' } },
    ],
    [{ proxyProtocol: ProxyProtocolVersion.V1 }, { proxyProtocol: { version: 'V1' } }],
    [
      { retryBudget: { percent: 25, minRetryConcurrency: 1, budgetInterval: Duration.millis(0) } },
      { retryBudget: { percent: 25, minRetryConcurrency: 1, budgetInterval: '0s' } },
    ],
    [{ outlierDetection: {} }, { outlierDetection: {} }],
  ])('has further blocks (%#)', (policy, wire) => {
    expect(policyOf(policy)).toEqual(wire);
  });

  test.each([
    [ClientTls.disable(), { mode: 'DISABLE' }],
    [ClientTls.simple({ sni: 'a.com', caCrl: '/crl.pem' }), { mode: 'SIMPLE', sni: 'a.com', caCrl: '/crl.pem' }],
    [ClientTls.simple({ insecureSkipVerify: true }), { mode: 'SIMPLE', insecureSkipVerify: true }],
    [
      ClientTls.simple({ credentialName: 'configmap://default/ca', subjectAltNames: ['a.com'] }),
      { mode: 'SIMPLE', credentialName: 'configmap://default/ca', subjectAltNames: ['a.com'] },
    ],
    [ClientTls.mutual('client', { sni: 'a.com' }), { mode: 'MUTUAL', credentialName: 'client', sni: 'a.com' }],
    [
      ClientTls.mutualFromFiles({ clientCertificate: '/c.pem', privateKey: '/k.pem', caCertificates: '/ca.pem' }),
      { mode: 'MUTUAL', clientCertificate: '/c.pem', privateKey: '/k.pem', caCertificates: '/ca.pem' },
    ],
    [ClientTls.istioMutual({ sni: 'a.com' }), { mode: 'ISTIO_MUTUAL', sni: 'a.com' }],
  ])('states the mode of its TLS (%#)', (tls, wire) => {
    expect(policyOf({ tls })).toEqual({ tls: wire });
  });
});

describe('what a chart says of a service in several places', () => {
  test('stands in one DestinationRule', () => {
    const { chart, web } = world('shop');
    web.addTrafficPolicy({ outlierDetection: {}, portLevelSettings: [{ port: 443, tls: ClientTls.simple() }] });
    MeshService.fromServiceName(chart, 'Again', 'web', {
      trafficPolicy: {
        loadBalancer: LoadBalancer.random(),
        portLevelSettings: [
          { port: 443, loadBalancer: LoadBalancer.random() },
          { port: 80, tls: ClientTls.disable() },
        ],
      },
    });
    web.addSubset('v2', { trafficPolicy: { loadBalancer: LoadBalancer.roundRobin() } });
    expect(specOf(chart, 'DestinationRule')).toEqual({
      host: 'web.shop.svc.cluster.local',
      trafficPolicy: {
        outlierDetection: {},
        loadBalancer: { simple: 'RANDOM' },
        portLevelSettings: [
          { port: { number: 443 }, tls: { mode: 'SIMPLE' }, loadBalancer: { simple: 'RANDOM' } },
          { port: { number: 80 }, tls: { mode: 'DISABLE' }, outlierDetection: {} },
        ],
      },
      subsets: [{ name: 'v2', labels: { version: 'v2' }, trafficPolicy: { loadBalancer: { simple: 'ROUND_ROBIN' } } }],
    });
  });

  test('holds for a port of which another construct speaks, which Istio would except', () => {
    const { chart, web } = world();
    web.addTrafficPolicy({
      portLevelSettings: [{ port: 443, tls: ClientTls.simple(), connectionPool: { tcp: { maxConnections: 9 } } }],
    });
    new CircuitBreaker(chart, 'Breaker', { service: web, maxConnections: 1, maxRequests: 2 });
    expect(specOf(chart, 'DestinationRule').trafficPolicy).toEqual({
      connectionPool: { tcp: { maxConnections: 1 }, http: { http2MaxRequests: 2 } },
      portLevelSettings: [
        {
          port: { number: 443 },
          tls: { mode: 'SIMPLE' },
          connectionPool: { tcp: { maxConnections: 9 }, http: { http2MaxRequests: 2 } },
        },
      ],
    });
  });

  test('may be said twice in the same words', () => {
    const { chart, web } = world();
    web.addTrafficPolicy({ outlierDetection: { interval: Duration.seconds(60) } });
    web.addTrafficPolicy({ outlierDetection: { interval: Duration.minutes(1) } });
    expect(specOf(chart, 'DestinationRule').trafficPolicy).toEqual({ outlierDetection: { interval: '1m' } });
  });

  test('has a name, labels and an audience of its own, if they are said first', () => {
    const { chart, web } = world('shop');
    HostDestinationRule.of(chart, web, { metadata: { name: 'web', labels: { team: 'a' } }, exportTo: ['.'] });
    web.addTrafficPolicy({ tls: ClientTls.disable() });
    expect(manifests(chart, 'DestinationRule')).toEqual([
      {
        apiVersion: 'networking.istio.io/v1',
        kind: 'DestinationRule',
        metadata: { name: 'web', namespace: 'shop', labels: { team: 'a' } },
        spec: {
          host: 'web.shop.svc.cluster.local',
          trafficPolicy: { tls: { mode: 'DISABLE' } },
          exportTo: ['.'],
        },
      },
    ]);
  });

  test('is never mixed up with another host', () => {
    const { chart } = world('shop');
    const names = [['a-b'], ['a', 'b'], ['a-b', 'c'], ['a', 'b-c']];
    names.forEach(([name, serviceNamespace], i) =>
      MeshService.fromServiceName(chart, `S${i}`, name, { serviceNamespace }).addSubset('v1'),
    );
    expect(manifests(chart, 'DestinationRule')).toHaveLength(4);
  });
});
