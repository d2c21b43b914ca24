import { Duration } from 'cdk8s';
import type { SubsetProps, TrafficPolicy } from 'cdk8s-istio';
import {
  ClientTls,
  DestinationRule,
  H2UpgradePolicy,
  HashKey,
  Host,
  LoadBalancer,
  LocalityLoadBalancing,
} from 'cdk8s-istio';
import type { Entries, Entry } from '../entry';

/** What nearly all of them are: a policy of a host, and subsets by the label `version`. */
const rule =
  (host: string, trafficPolicy?: TrafficPolicy, ...subsets: Array<string | SubsetProps>): Entry =>
  chart =>
    new DestinationRule(chart, 'R', {
      host: Host.named(host),
      trafficPolicy,
      subsets: subsets.map(subset => (typeof subset === 'string' ? { subsetName: subset } : subset)),
    });

const RATINGS = 'ratings.prod.svc.cluster.local';
const REVIEWS = 'reviews.prod.svc.cluster.local';
const leastRequest = { loadBalancer: LoadBalancer.leastRequest() };
const roundRobin = { loadBalancer: LoadBalancer.roundRobin() };
const istioMutual = { tls: ClientTls.istioMutual() };
const simple = { tls: ClientTls.simple() };
const testversion = { subsetName: 'testversion', labels: { version: 'v3' }, trafficPolicy: roundRobin };
const mutualFromFiles = {
  tls: ClientTls.mutualFromFiles({
    clientCertificate: '/etc/certs/myclientcert.pem',
    privateKey: '/etc/certs/client_private_key.pem',
    caCertificates: '/etc/certs/rootcacerts.pem',
  }),
};

export const entries: Entries = {
  'samples/bookinfo/networking/destination-rule-all-mtls.yaml#1': rule('productpage', istioMutual, 'v1'),
  'samples/bookinfo/networking/destination-rule-all-mtls.yaml#2': rule('reviews', istioMutual, 'v1', 'v2', 'v3'),
  'samples/bookinfo/networking/destination-rule-all-mtls.yaml#3': rule(
    'ratings',
    istioMutual,
    'v1',
    'v2',
    'v2-mysql',
    'v2-mysql-vm',
  ),
  'samples/bookinfo/networking/destination-rule-all-mtls.yaml#4': rule('details', istioMutual, 'v1', 'v2'),
  'samples/bookinfo/networking/destination-rule-all.yaml#1': rule('productpage', undefined, 'v1'),
  'samples/bookinfo/networking/destination-rule-all.yaml#2': rule('reviews', undefined, 'v1', 'v2', 'v3'),
  'samples/bookinfo/networking/destination-rule-all.yaml#3': rule(
    'ratings',
    undefined,
    'v1',
    'v2',
    'v2-mysql',
    'v2-mysql-vm',
  ),
  'samples/bookinfo/networking/destination-rule-all.yaml#4': rule('details', undefined, 'v1', 'v2'),
  'samples/bookinfo/networking/destination-rule-reviews.yaml#1': rule(
    'reviews',
    { loadBalancer: LoadBalancer.random() },
    'v1',
    'v2',
    'v3',
  ),
  'samples/bookinfo/networking/egress-rule-google-apis.yaml#3': rule('www.googleapis.com', {
    ...roundRobin,
    portLevelSettings: [{ port: 443, ...simple }],
  }),
  'samples/bookinfo/networking/fault-injection-details-v1.yaml#2': rule('details', undefined, 'v1'),
  'samples/multicluster/expose-istiod-https.yaml#3': rule('istiod.istio-system.svc.cluster.local', {
    portLevelSettings: [
      { port: 15012, ...simple, connectionPool: { http: { h2UpgradePolicy: H2UpgradePolicy.UPGRADE } } },
      { port: 443, ...simple },
    ],
  }),
  'samples/tcp-echo/tcp-echo-all-v1.yaml#2': rule('tcp-echo', undefined, 'v1', 'v2'),
  'mesh/v1alpha1/config.proto#2': rule('my.olly-backend.com', { portLevelSettings: [{ port: 443, ...simple }] }),
  'networking/v1alpha3/destination_rule.proto#1': rule(RATINGS, leastRequest),
  'networking/v1alpha3/destination_rule.proto#2': rule(RATINGS, leastRequest, testversion),
  'networking/v1alpha3/destination_rule.proto#3': rule(RATINGS, {
    portLevelSettings: [
      { port: 80, ...leastRequest },
      { port: 9080, ...roundRobin },
    ],
  }),
  'networking/v1alpha3/destination_rule.proto#4': chart =>
    new DestinationRule(chart, 'R', {
      host: Host.named('example.com'),
      workloadSelector: { app: 'ratings' },
      trafficPolicy: {
        ...roundRobin,
        portLevelSettings: [{ port: 31443, tls: ClientTls.mutual('client-credential') }],
      },
    }),
  'networking/v1alpha3/destination_rule.proto#5': rule(RATINGS, leastRequest, testversion),
  'networking/v1alpha3/destination_rule.proto#6': rule(RATINGS, roundRobin),
  'networking/v1alpha3/destination_rule.proto#7': rule(RATINGS, {
    loadBalancer: LoadBalancer.consistentHash(HashKey.httpCookie('user', { ttl: Duration.millis(0) })),
  }),
  'networking/v1alpha3/destination_rule.proto#8': rule('myredissrv.prod.svc.cluster.local', {
    connectionPool: {
      tcp: {
        maxConnections: 100,
        connectTimeout: Duration.millis(30),
        tcpKeepalive: { time: Duration.hours(2), interval: Duration.seconds(75) },
      },
    },
  }),
  'networking/v1alpha3/destination_rule.proto#9': rule(REVIEWS, {
    connectionPool: { tcp: { maxConnections: 100 }, http: { http2MaxRequests: 1000, maxRequestsPerConnection: 10 } },
    outlierDetection: {
      consecutive5xxErrors: 7,
      interval: Duration.minutes(5),
      baseEjectionTime: Duration.minutes(15),
    },
  }),
  'networking/v1alpha3/destination_rule.proto#10': rule('mydbserver.prod.svc.cluster.local', mutualFromFiles),
  'networking/v1alpha3/destination_rule.proto#11': rule('*.foo.com', simple),
  'networking/v1alpha3/destination_rule.proto#12': rule(RATINGS, istioMutual),
  'networking/v1alpha3/destination_rule.proto#13': rule(RATINGS, {
    loadBalancer: LoadBalancer.roundRobin({ locality: LocalityLoadBalancing.zoneAware() }),
  }),
  'networking/v1alpha3/destination_rule.proto#14': rule(RATINGS, {
    loadBalancer: LoadBalancer.leastRequest({
      locality: LocalityLoadBalancing.zoneAware({ failover: { 'us-east': 'eu-west', 'us-west': 'us-east' } }),
    }),
    outlierDetection: {
      consecutive5xxErrors: 5,
      interval: Duration.seconds(30),
      baseEjectionTime: Duration.seconds(30),
    },
  }),
  'networking/v1alpha3/service_entry.proto#3': rule('mymongodb.somedomain', mutualFromFiles),
  'networking/v1alpha3/virtual_service.proto#2': rule(REVIEWS, undefined, 'v1', 'v2'),
  'networking/v1alpha3/virtual_service.proto#4': rule('reviews', undefined, 'v1', 'v2'),
  'networking/v1alpha3/virtual_service.proto#16': rule(REVIEWS, undefined, 'v1', 'v2'),
};
