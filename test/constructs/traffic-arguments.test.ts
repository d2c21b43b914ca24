import type { Chart } from 'cdk8s';
import { Duration } from 'cdk8s';
import * as istio from 'cdk8s-istio';
import { testRefused, type Refused } from './refused';

const {
  ClientTls,
  DestinationRule,
  HashAlgorithm,
  HashKey,
  Host,
  HostDestinationRule,
  LoadBalancer,
  LocalityLoadBalancing,
  MeshService,
} = istio;

/** What can be told of a DestinationRule from what is written is refused where it is written. */
const REFUSED: Refused[] = [
  // hosts
  [
    'a host with a port',
    () => Host.named('a.com:80'),
    `host must not have a port, got 'a.com:80' (did you mean 'a.com'?)`,
  ],
  [
    'an address as the host of a DestinationRule',
    c => new DestinationRule(c, 'R', { host: Host.named('10.0.0.1') }),
    `host of a DestinationRule must be a name, got '10.0.0.1' (did you mean the host of its ServiceEntry?)`,
  ],
  // subsets
  [
    'a name that is no label',
    c => rule(c).addSubset('v1.2'),
    `name of a subset must be made of a-z, 0-9 and '-', and begin and end with a letter or digit, got 'v1.2' (did you mean 'v1-2'?)`,
  ],
  [
    'one subset twice in a DestinationRule',
    c => new DestinationRule(c, 'R', { host, subsets: [{ subsetName: 'v1' }, { subsetName: 'v1' }] }),
    `name of a subset must be its own, got 'v1' twice`,
  ],
  [
    'a subset with a policy of nothing',
    c => rule(c).addSubset('v1', { trafficPolicy: {} }),
    'a traffic policy must say something, such as loadBalancer or tls, got nothing',
  ],
  // who heeds it
  [
    'a DestinationRule for some clients that all namespaces see',
    c => new DestinationRule(c, 'R', { host, workloadSelector: { app: 'a' }, exportTo: ['.', 'shop'] }),
    `a DestinationRule with workloadSelector can be exported to its own namespace only, got '.' and 'shop' (did you mean ['.']?)`,
  ],
  [
    'clients by no label',
    c => new DestinationRule(c, 'R', { host, workloadSelector: {} }),
    'labels of a workloadSelector must not be empty: they tell its workloads apart',
  ],
  [
    'a namespace that is none',
    c => new DestinationRule(c, 'R', { host, exportTo: ['Shop'] }),
    `namespace in exportTo must be made of a-z, 0-9 and '-', and begin and end with a letter or digit, got 'Shop' (did you mean 'shop'?)`,
  ],
  // traffic policies
  [
    'a policy of nothing',
    c => policy(c, {}),
    'a traffic policy must say something, such as loadBalancer or tls, got nothing',
  ],
  [
    'a tunnel with the PROXY protocol',
    c => policy(c, { tunnel: { targetHost: 'a.com', targetPort: 443 }, proxyProtocol: istio.ProxyProtocolVersion.V2 }),
    'tunnel and proxyProtocol of a traffic policy exclude each other, got both',
  ],
  [
    'one port twice',
    c => policy(c, { portLevelSettings: [port(80), port(80)] }),
    'portLevelSettings must name a port once, got 80 twice',
  ],
  [
    'a port out of range',
    c => policy(c, { portLevelSettings: [port(0)] }),
    'port of a traffic policy must be a whole number from 1 to 65535, got 0',
  ],
  [
    'a port of which nothing is said',
    c => policy(c, { portLevelSettings: [{ port: 80 }] }),
    'the traffic policy of port 80 must say something: loadBalancer, connectionPool, outlierDetection and tls, got nothing',
  ],
  [
    'the policy of a service as that of a port',
    c => {
      const whole: istio.TrafficPolicy = { tls: ClientTls.disable(), retryBudget: { percent: 10 } };
      policy(c, { portLevelSettings: [{ port: 80, ...whole }] });
    },
    'retryBudget must be said for all ports, got it for port 80',
  ],
  [
    'a tunnel to no name',
    c => policy(c, { tunnel: { targetHost: '*.a.com', targetPort: 443 } }),
    `targetHost of a tunnel must not have a '*', got '*.a.com'`,
  ],
  [
    'a tunnel to no port',
    c => policy(c, { tunnel: { targetHost: 'a.com', targetPort: 0 } }),
    'targetPort of a tunnel must be a whole number from 1 to 65535, got 0',
  ],
  [
    'a budget above 100 percent',
    c => policy(c, { retryBudget: { percent: 101 } }),
    'percent of a retry budget must be from 0 to 100, got 101',
  ],
  [
    'a budget of no retries at all, which Istio takes for three',
    c => policy(c, { retryBudget: { minRetryConcurrency: 0 } }),
    'minRetryConcurrency must be a whole number from 1, got 0',
  ],
  // connection pools
  [
    'a pool of nothing',
    c => policy(c, { connectionPool: {} }),
    'a connection pool must have a limit in tcp or http, got none',
  ],
  [
    'no connections, which Istio takes for any number',
    c => policy(c, { connectionPool: { tcp: { maxConnections: 0 } } }),
    'maxConnections must be a whole number from 1, got 0',
  ],
  [
    'more connections than 32 bits hold',
    c => policy(c, { connectionPool: { tcp: { maxConnections: 2147483648 } } }),
    'maxConnections must be a whole number from 1 to 2147483647, got 2147483648',
  ],
  [
    'half a request',
    c => policy(c, { connectionPool: { http: { http2MaxRequests: 0.5 } } }),
    'http2MaxRequests must be a whole number from 1, got 0.5',
  ],
  [
    'a connection that is made in no time',
    c => policy(c, { connectionPool: { tcp: { connectTimeout: Duration.millis(0) } } }),
    'connectTimeout must be at least 1 ms, got 0 ms',
  ],
  [
    'HTTP/2 whatever the client speaks, and what the client speaks',
    c =>
      policy(c, {
        connectionPool: { http: { useClientProtocol: true, h2UpgradePolicy: istio.H2UpgradePolicy.UPGRADE } },
      }),
    'useClientProtocol and h2UpgradePolicy UPGRADE exclude each other: the client may speak HTTP/1.1',
  ],
  [
    'a pool of tcp without a limit',
    c => policy(c, { connectionPool: { tcp: {} } }),
    'a connection pool must have a limit in tcp or http, got none',
  ],
  // outlier detection
  [
    'an ejection of none, which Istio takes for 10 percent',
    c => policy(c, { outlierDetection: { maxEjectionPercent: 0 } }),
    'maxEjectionPercent must be a whole number from 1 to 100, got 0',
  ],
  [
    'a broken percentage where Istio has whole ones',
    c => policy(c, { outlierDetection: { minHealthPercent: 12.5 } }),
    'minHealthPercent must be a whole number from 0 to 100, got 12.5',
  ],
  [
    'failures on the way that are not counted apart',
    c =>
      policy(c, {
        outlierDetection: { consecutiveLocalOriginFailures: 3, splitExternalLocalOriginErrors: false },
      }),
    'consecutiveLocalOriginFailures needs splitExternalLocalOriginErrors, got 3 and false',
  ],
  [
    'a status that is none',
    c => policy(c, { outlierDetection: { outlierDetectionHttpErrorCodes: [503, 600] } }),
    'outlierDetectionHttpErrorCodes must be from 100 to 599, got 600',
  ],
  // load balancers
  [
    'a load balancer of nothing',
    () => LoadBalancer.unspecified({}),
    'an unspecified load balancer must have locality or warmup, got neither (leave the load balancer out)',
  ],
  [
    'a warmup that does not warm up',
    () => LoadBalancer.leastRequest({ warmup: { duration: Duration.seconds(30), aggression: 0 } }),
    'aggression of a warmup must be above 0, got 0',
  ],
  [
    'a warmup from more than everything',
    () => LoadBalancer.roundRobin({ warmup: { duration: Duration.seconds(30), minimumPercent: 120 } }),
    'minimumPercent of a warmup must be from 0 to 100, got 120',
  ],
  ['a header without a name', () => HashKey.httpHeader(''), `header name must be letters, digits and '-', got ''`],
  ['a cookie without a name', () => HashKey.httpCookie(''), 'name of a cookie must not be empty'],
  [
    'an attribute without a name',
    () => HashKey.httpCookie('user', { attributes: { '': 'x' } }),
    'attribute of a cookie must have a name',
  ],
  [
    'a query parameter without a name',
    () => HashKey.httpQueryParameter(''),
    'name of a query parameter must not be empty',
  ],
  [
    'a table that is no prime',
    () => HashAlgorithm.maglev(65536),
    'tableSize of Maglev must be a prime, such as 65537, got 65536',
  ],
  [
    'a table that is too large',
    () => HashAlgorithm.maglev(5000011),
    'tableSize of Maglev must be a whole number from 2 to 5000010, got 5000011',
  ],
  [
    'a ring of nothing, which Istio takes for 1024',
    () => HashAlgorithm.ringHash(0),
    'minimumRingSize must be a whole number from 1 to 8388608, got 0',
  ],
  // localities
  [
    'failover without a word on who is unhealthy',
    c => policy(c, { loadBalancer: failover({ 'us-east': 'eu-west' }) }),
    'locality failover needs an outlierDetection beside it, which tells who is unhealthy (such as { consecutive5xxErrors: 5 })',
  ],
  [
    'failover of a port with a word on all ports, which ports do not heed',
    c =>
      policy(c, {
        outlierDetection: {},
        portLevelSettings: [{ port: 80, loadBalancer: failover({ 'us-east': 'eu-west' }) }],
      }),
    'locality failover needs an outlierDetection beside it, which tells who is unhealthy (such as { consecutive5xxErrors: 5 })',
  ],
  [
    'failover of no region',
    () => failover({}),
    `failover must name a region, such as { 'us-east': 'eu-west' }, got none`,
  ],
  [
    'failover to where it failed',
    () => failover({ 'us-east': 'us-east' }),
    `failover must be to another region, got 'us-east' for itself`,
  ],
  [
    'failover between zones',
    () => failover({ 'us-east/zone1': 'eu-west' }),
    `failover must be between regions, without zones and '*', got 'us-east/zone1' (did you mean 'us-east'?)`,
  ],
  [
    'failover by region twice',
    () => LocalityLoadBalancing.failover({ a: 'b' }, { failoverPriority: ['topology.kubernetes.io/region'] }),
    `failover by region orders by locality itself, so failoverPriority must not have 'topology.kubernetes.io/region' (leave it out)`,
  ],
  ['no order', () => LocalityLoadBalancing.failoverPriority([]), 'failoverPriority must not be empty'],
  [
    'a label that is none',
    () => LocalityLoadBalancing.failoverPriority(['version=']),
    `failoverPriority must be made of 'key' or 'key=value', got 'version='`,
  ],
  [
    'shares that do not add up',
    () => LocalityLoadBalancing.distribute({ 'us-west/*': { 'us-west/*': 80, 'us-east/*': 10 } }),
    `shares of locality 'us-west/*' must add up to 100, got 80 and 10`,
  ],
  [
    'a share of nothing',
    () => LocalityLoadBalancing.distribute({ 'us-west/*': { 'us-west/*': 100, 'us-east/*': 0 } }),
    'share of a locality must be a whole number from 1 to 100, got 0 (leave out what gets nothing)',
  ],
  [
    'a wildcard in the middle',
    () => LocalityLoadBalancing.distribute({ 'us-west/*/a': { 'us-west/*': 100 } }),
    `locality must be 'region/zone/sub-zone', or less with '*' at its end, got 'us-west/*/a'`,
  ],
  [
    'localities of which one holds the other',
    () => LocalityLoadBalancing.distribute({ 'us-west/*': { 'us-west/zone1/*': 50, 'us-west': 50 } }),
    `localities must not cover each other, got 'us-west' and 'us-west/zone1/*'`,
  ],
  ['shares of nobody', () => LocalityLoadBalancing.distribute({}), 'distribute must name a locality, got none'],
  // TLS
  [
    'a Secret whose name is none',
    () => ClientTls.mutual('Client_Cert'),
    `credentialName must be made of a-z, 0-9, '-' and '.', got 'Client_Cert' (did you mean 'client-cert'?)`,
  ],
  [
    'authorities of a file and of a Secret',
    () => ClientTls.simple({ credentialName: 'ca', caCertificates: '/etc/ca.pem' }),
    `credentialName and caCertificates exclude each other, got 'ca' and '/etc/ca.pem' (the Secret holds it)`,
  ],
  [
    'revoked certificates of a file beside a Secret',
    () => ClientTls.simple({ credentialName: 'ca', caCrl: '/etc/crl.pem' }),
    `credentialName and caCrl exclude each other, got 'ca' and '/etc/crl.pem' (the Secret holds it)`,
  ],
  [
    'authorities, and no verification',
    () => ClientTls.simple({ insecureSkipVerify: true, caCertificates: '/etc/ca.pem' }),
    `insecureSkipVerify and caCertificates exclude each other: nothing is verified, got '/etc/ca.pem'`,
  ],
  [
    'names, and no verification',
    () => ClientTls.mutual('client', { insecureSkipVerify: true, subjectAltNames: ['a.com'] }),
    `insecureSkipVerify and subjectAltNames exclude each other: nothing is verified, got ["a.com"]`,
  ],
  [
    'a Secret of authorities, and no verification',
    () => ClientTls.simple({ insecureSkipVerify: true, credentialName: 'ca' }),
    `insecureSkipVerify and credentialName exclude each other: nothing is verified, got 'ca'`,
  ],
  [
    'a file without a name',
    () => ClientTls.mutualFromFiles({ clientCertificate: '', privateKey: '/etc/key.pem' }),
    `clientCertificate of a client's TLS must not be empty (leave it out)`,
  ],
  // one policy for a host
  [
    'a block that two constructs say otherwise',
    c => {
      MeshService.fromServiceName(c, 'A', 'web', { trafficPolicy: { outlierDetection: { consecutive5xxErrors: 2 } } });
      MeshService.fromServiceName(c, 'B', 'web', { trafficPolicy: { outlierDetection: { consecutive5xxErrors: 1 } } });
    },
    `outlierDetection.consecutive5xxErrors of host 'web' must be said once, got it from test/A and otherwise from test/B`,
  ],
  [
    'a block of a port that two constructs say otherwise',
    c => {
      const web = MeshService.fromServiceName(c, 'A', 'web', { trafficPolicy: { portLevelSettings: [port(443)] } });
      web.addTrafficPolicy({ portLevelSettings: [{ port: 443, tls: ClientTls.simple() }] });
    },
    `tls of port 443 of host 'web' must be said once, got it from test/A and otherwise from test/A`,
  ],
  [
    'a limit that a circuit breaker says otherwise',
    c => {
      const web = MeshService.fromServiceName(c, 'A', 'web', {
        trafficPolicy: { connectionPool: { tcp: { maxConnections: 2 } } },
      });
      new istio.CircuitBreaker(c, 'B', { service: web, maxConnections: 1 });
    },
    `connectionPool.tcp.maxConnections of host 'web' must be said once, got it from test/A and otherwise from test/B`,
  ],
  [
    'two policies that exclude each other',
    c => {
      const web = MeshService.fromServiceName(c, 'A', 'web');
      web.addTrafficPolicy({ tunnel: { targetHost: 'a.com', targetPort: 443 } });
      web.addTrafficPolicy({ proxyProtocol: istio.ProxyProtocolVersion.V1 });
    },
    'tunnel and proxyProtocol of a traffic policy exclude each other, got both',
  ],
  // intents
  [
    'a circuit breaker of nothing',
    c => new istio.CircuitBreaker(c, 'Breaker', { service: host }),
    'a circuit breaker must have a limit, such as maxRequests, or an outlierDetection, got neither',
  ],
  [
    'a failover to where it failed',
    c => new istio.LocalityFailover(c, 'Failover', { service: host, failover: { a: 'a' } }),
    `failover must be to another region, got 'a' for itself`,
  ],
  [
    'a canary of more than all requests',
    c => canary(c, { percent: 110 }),
    'percent of a canary must be from 0 to 100, got 110',
  ],
  [
    'a canary that is the stable version',
    c => {
      const service = MeshService.fromServiceName(c, 'Web', 'web');
      const v1 = service.addSubset('v1');
      new istio.Canary(c, 'Canary', { service, stable: v1, canary: v1, percent: 10 });
    },
    'canary must be another version than stable, got web/v1 twice',
  ],
  [
    'a canary that comes from nowhere',
    c => canary(c, { gateways: [] }),
    'gateways of a canary must not be empty (did you mean [Gateway.MESH]?)',
  ],
  [
    'testers of whom nothing is said',
    c => canary(c, { testers: [] }),
    'match of a route must not be empty (leave it out for every request)',
  ],
  [
    'a name for what is there',
    c => {
      const web = MeshService.fromServiceName(c, 'A', 'web');
      web.addSubset('v1');
      HostDestinationRule.of(c, web, { metadata: { name: 'web' } });
    },
    `the DestinationRule of host 'web' is there already (test/destination-web); say metadata, exportTo and workloadSelector before anything else of the host`,
  ],
];

const host = Host.named('web');
const rule = (c: Chart) => new DestinationRule(c, 'Rule', { host });
const policy = (c: Chart, trafficPolicy: istio.TrafficPolicy) =>
  new DestinationRule(c, 'Rule', { host, trafficPolicy });
const port = (number: number): istio.PortTrafficPolicy => ({ port: number, tls: ClientTls.disable() });
const canary = (c: Chart, props: Partial<istio.CanaryProps>) => {
  const service = MeshService.fromServiceName(c, 'Web', 'web');
  const [stable, next] = [service.addSubset('v1'), service.addSubset('v2')];
  return new istio.Canary(c, 'Canary', { service, stable, canary: next, percent: 10, ...props });
};
const failover = (regions: { [region: string]: string }) =>
  LoadBalancer.unspecified({ locality: LocalityLoadBalancing.failover(regions) });

testRefused(REFUSED);
