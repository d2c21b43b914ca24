import { Duration, Testing } from 'cdk8s';
import { DestinationRule, HashAlgorithm, HashKey, Host, LoadBalancer, LocalityLoadBalancing } from 'cdk8s-istio';
import { specOf } from './world';

const wireOf = (loadBalancer: LoadBalancer): any => {
  const chart = Testing.chart();
  new DestinationRule(chart, 'Rule', {
    host: Host.named('ratings'),
    trafficPolicy: { loadBalancer, outlierDetection: {} },
  });
  return specOf(chart, 'DestinationRule').trafficPolicy.loadBalancer;
};

test.each([
  [LoadBalancer.leastRequest(), { simple: 'LEAST_REQUEST' }],
  [LoadBalancer.roundRobin(), { simple: 'ROUND_ROBIN' }],
  [LoadBalancer.random(), { simple: 'RANDOM' }],
  [LoadBalancer.passthrough(), { simple: 'PASSTHROUGH' }],
])('a load balancer has an algorithm (%#)', (loadBalancer, wire) => {
  expect(wireOf(loadBalancer)).toEqual(wire);
});

test('new workloads are spared as long as they warm up', () => {
  const warmup = { duration: Duration.seconds(90), minimumPercent: 0, aggression: 1.5 };
  expect(wireOf(LoadBalancer.unspecified({ warmup }))).toEqual({
    warmup: { duration: '90s', minimumPercent: 0, aggression: 1.5 },
  });
});

test.each([
  [HashKey.httpHeader('x-user'), { httpHeaderName: 'x-user' }],
  [HashKey.sourceIp(), { useSourceIp: true }],
  [HashKey.httpQueryParameter('user'), { httpQueryParameterName: 'user' }],
  [HashKey.httpCookie('user'), { httpCookie: { name: 'user' } }],
  [HashKey.httpCookie('user', { ttl: Duration.millis(0) }), { httpCookie: { name: 'user', ttl: '0s' } }],
  [
    HashKey.httpCookie('user', {
      path: '/shop',
      ttl: Duration.days(1),
      attributes: { SameSite: 'Strict', Secure: '' },
    }),
    {
      httpCookie: {
        name: 'user',
        path: '/shop',
        ttl: '24h',
        attributes: [{ name: 'SameSite', value: 'Strict' }, { name: 'Secure' }],
      },
    },
  ],
])('requests that agree in a key go to one workload (%#)', (key, consistentHash) => {
  expect(wireOf(LoadBalancer.consistentHash(key))).toEqual({ consistentHash });
});

test.each([
  [HashAlgorithm.maglev(), { maglev: { tableSize: 65537 } }],
  [HashAlgorithm.maglev(2), { maglev: { tableSize: 2 } }],
  [HashAlgorithm.ringHash(2048), { ringHash: { minimumRingSize: 2048 } }],
  [HashAlgorithm.ringHash(), { ringHash: {} }],
])('by a ring or by a table (%#)', (algorithm, wire) => {
  expect(wireOf(LoadBalancer.consistentHash(HashKey.sourceIp(), { algorithm }))).toEqual({
    consistentHash: { useSourceIp: true, ...wire },
  });
});

test.each([
  [LocalityLoadBalancing.disabled(), { localityLbSetting: { enabled: false } }],
  [LocalityLoadBalancing.enabled(), { localityLbSetting: { enabled: true } }],
  [
    LocalityLoadBalancing.failover(
      { 'us-east': 'eu-west', 'us-west': 'us-east' },
      { failoverPriority: ['version=v1'] },
    ),
    {
      localityLbSetting: {
        enabled: true,
        failover: [
          { from: 'us-east', to: 'eu-west' },
          { from: 'us-west', to: 'us-east' },
        ],
        failoverPriority: ['version=v1'],
      },
    },
  ],
  [
    LocalityLoadBalancing.failoverPriority(['topology.istio.io/network', 'topology.kubernetes.io/region']),
    {
      localityLbSetting: {
        enabled: true,
        failoverPriority: ['topology.istio.io/network', 'topology.kubernetes.io/region'],
      },
    },
  ],
  [
    LocalityLoadBalancing.distribute({
      'us-west/zone1/*': { 'us-west/zone1/*': 80, 'us-west/zone2/*': 20 },
      'us-west/zone2/*': { 'us-west/zone1/*': 20, 'us-west/zone2/*': 80 },
    }),
    {
      localityLbSetting: {
        enabled: true,
        distribute: [
          { from: 'us-west/zone1/*', to: { 'us-west/zone1/*': 80, 'us-west/zone2/*': 20 } },
          { from: 'us-west/zone2/*', to: { 'us-west/zone1/*': 20, 'us-west/zone2/*': 80 } },
        ],
      },
    },
  ],
  [LocalityLoadBalancing.zoneAware(), { zoneAwareLbSetting: { enabled: true } }],
  [
    LocalityLoadBalancing.zoneAware({ failover: { 'us-east': 'eu-west' }, minClusterSize: 3 }),
    { zoneAwareLbSetting: { enabled: true, failover: [{ from: 'us-east', to: 'eu-west' }], minClusterSize: 3 } },
  ],
])('it counts how near a workload is (%#)', (locality, wire) => {
  expect(wireOf(LoadBalancer.roundRobin({ locality }))).toEqual({ simple: 'ROUND_ROBIN', ...wire });
});
