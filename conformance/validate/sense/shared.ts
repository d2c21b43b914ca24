import { distinct, type Sense, without, words } from './sense';
import { DURATIONS, FQDNS, LABEL_KEYS, LABEL_VALUES, NAMES } from './texts';

const FILES = words(['/etc/certs/a.pem', 'a'], ['']);
const CIPHERS = ['ECDHE-ECDSA-AES128-GCM-SHA256', 'AES256-SHA', 'ECDHE-RSA-AES128-SHA', 'ALL', ''];
const SECRETS = words(['cert', 'a/b'], ['', 'configmap://shop/cert', 'configmap://cert']);

/** What means the same in several kinds. */
export const SHARED: Sense = {
  words: {
    name: NAMES,
    exportTo: words(['.', '*', 'shop', 'Web'], ['~', '', 'a.b', '-', './x']),
    'labels#': LABEL_KEYS,
    labels: LABEL_VALUES,
    'matchLabels#': LABEL_KEYS,
    matchLabels: LABEL_VALUES,
    'sourceLabels#': LABEL_KEYS,
    sourceLabels: LABEL_VALUES,
    'selector#': LABEL_KEYS,
    selector: LABEL_VALUES,
    // of a target: its kind is chosen with its group, below
    'targetRefs.name': words(['web', 'a.b'], ['', 'x'.repeat(254)]),
    'targetRef.name': words(['web', 'a.b'], ['', 'x'.repeat(254)]),
    caCertificates: FILES,
    caCrl: FILES,
    privateKey: FILES,
    serverCertificate: FILES,
    clientCertificate: FILES,
    credentialName: SECRETS,
    credentialNames: SECRETS,
    cipherSuites: words(CIPHERS, ['RC4', '-x', 'aes256-sha', '@STRENGTH', 'NOPE']),
    subjectAltNames: words(['spiffe://cluster.local/ns/a/sa/b', 'a.example.com'], ['', '*']),
    sni: FQDNS,
    interval: DURATIONS,
    time: DURATIONS,
    timeout: DURATIONS,
    idleTimeout: DURATIONS,
    connectTimeout: DURATIONS,
    maxConnectionDuration: DURATIONS,
    http1MaxPendingRequests: words([0, 1, 100], [-1]),
    http2MaxRequests: words([0, 1, 100], [-1]),
    maxRequestsPerConnection: words([0, 1, 100], [-1]),
    maxRetries: words([0, 1, 100], [-1]),
    maxConcurrentStreams: words([0, 1, 100], [-1]),
    maxConnections: words([0, 1, 100], [-1]),
    locality: words(['a', 'a/b/c', 'region/zone'], ['', '/', 'a//b', '*', 'a/*']),
  },
  settle: {
    exportTo: list => (list.includes('*') ? ['*'] : distinct(list)),
    targetRef: target,
    'targetRefs[]': target,
    connectionPool: pool,
    inboundConnectionPool: pool,
    'connectionPool.http': http,
    'inboundConnectionPool.http': http,
    http2KeepAlive: alive => ({ interval: '1s', timeout: '1s', ...alive }),
    cipherSuites: list => distinct(list),
  },
};

const TARGETS = [
  { kind: 'Gateway', group: 'gateway.networking.k8s.io' },
  { kind: 'GatewayClass', group: 'gateway.networking.k8s.io' },
  { kind: 'Service' },
  { kind: 'Service', group: 'core' },
  { kind: 'ServiceEntry', group: 'networking.istio.io' },
];

function target(value: Record<string, unknown>): unknown {
  const of = TARGETS[JSON.stringify(value).length % TARGETS.length];
  return { ...without(value, 'namespace', 'group'), ...of };
}

function pool(value: Record<string, unknown>): unknown {
  return (value.http ?? value.tcp) ? value : { ...value, tcp: { maxConnections: 1 } };
}

function http(value: Record<string, unknown>): unknown {
  return value.h2UpgradePolicy === 'UPGRADE' ? without(value, 'useClientProtocol') : value;
}
