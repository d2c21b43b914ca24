import { distinct, onlyOne, type Sense, without, words } from './sense';
import { DURATIONS, FQDNS, HOSTS, IPS, NAMES, PORTS } from './texts';

const PRIORITY = words(
  ['topology.kubernetes.io/hostname', 'topology.istio.io/network', 'app', 'a=b', 'topology.kubernetes.io/zone'],
  ['', 'topology.kubernetes.io/region', 'topology.istio.io/subzone', 'topology.kubernetes.io/region=a', '='],
);
const REGIONS = words(['us', 'eu', 'us-east1'], ['', 'a/b', '*', 'a*']);

export const DESTINATION_RULE: Sense = {
  words: {
    host: words([...HOSTS.good, '*'], HOSTS.odd),
    'subsets.name': NAMES,
    'port.number': PORTS,
    'tunnel.protocol': words(['', 'CONNECT', 'POST'], ['connect', 'GET']),
    'tunnel.targetHost': words([...FQDNS.good, ...IPS.good], [...FQDNS.odd, ...IPS.odd]),
    'tunnel.targetPort': PORTS,
    baseEjectionTime: DURATIONS,
    'outlierDetection.consecutiveErrors': words([0], [1, -1]),
    maxEjectionPercent: words([0, 10, 100], [-1, 101]),
    minHealthPercent: words([0, 50, 100], [-1, 101]),
    outlierDetectionHttpErrorCodes: words([500, 503, 599, 200], [-1, 0, 999]),
    'httpCookie.name': words(['user', ' ', 'a;b'], ['']),
    'httpCookie.ttl': words(['0s', '1h', '1s'], ['', '-1s', 'x', '1.5s', '1ms']),
    'attributes.name': words(['SameSite', 'Secure', 'x'], ['']),
    tableSize: words([65537, 2, 101, 4999999], [0, 1, 4, 5000011, 5000001, 4999999]),
    minimumRingSize: words([0, 1024], [1]),
    'warmup.duration': DURATIONS,
    warmupDurationSecs: DURATIONS,
    minimumPercent: words([0, 10, 100], [101, -1, 0.5]),
    aggression: words([1, 0.5, 2.5], [0, -1]),
    'distribute.from': words(
      ['us', 'us/a', 'us/a/b', '*', 'us/*'],
      ['', 'us//b', '/us', 'us/', '*/a', 'u*', 'us/a/b/c', 'us/*/*'],
    ),
    'to#': words(['us', 'eu/a', 'eu/a/b', 'asia/*'], ['', 'us//b', '/us', 'us/', '*/a', 'u*', '*']),
    to: words([100], [0, 50, 101, 1]),
    'failover.from': REGIONS,
    'failover.to': REGIONS,
    failoverPriority: PRIORITY,
    budgetInterval: DURATIONS,
    'retryBudget.percent': words([0, 20, 100], [101, -1]),
    minRetryConcurrency: words([0, 3], []),
  },
  settle: {
    '': spec => ({
      ...spec,
      ...(spec.workloadSelector && spec.exportTo && { exportTo: ['.'] }),
      ...(spec.subsets && { subsets: distinct(spec.subsets, ({ name }: any) => name) }),
    }),
    trafficPolicy: value => {
      const some = Object.keys(value).length > 0 ? value : { tls: { mode: 'DISABLE' } };
      return onlyOne(some, 'tunnel', 'proxyProtocol');
    },
    'portLevelSettings[]': value => ({ tls: { mode: 'DISABLE' }, ...value, port: { number: 80, ...value.port } }),
    tls: clientTls,
    outlierDetection: value =>
      value.consecutiveLocalOriginFailures ? { ...value, splitExternalLocalOriginErrors: true } : value,
    consistentHash: value => {
      const one = onlyOne(value, 'httpHeaderName', 'httpCookie', 'useSourceIp', 'httpQueryParameterName');
      const sized = onlyOne(one, 'ringHash', 'maglev', 'minimumRingSize');
      return (sized.httpHeaderName ?? sized.httpCookie ?? sized.httpQueryParameterName ?? sized.useSourceIp)
        ? sized
        : { ...sized, useSourceIp: true };
    },
    httpCookie: value =>
      value.attributes ? { ...value, attributes: distinct(value.attributes, ({ name }: any) => name) } : value,
    maglev: value => ({ tableSize: 65537, ...value }),
    loadBalancer: value => onlyOne(value, 'localityLbSetting', 'zoneAwareLbSetting'),
    localityLbSetting: value => locality(onlyOne(value, 'distribute', 'failover', 'failoverPriority')),
    zoneAwareLbSetting: value => locality(onlyOne(value, 'failover', 'failoverPriority')),
  },
};

function locality(value: any): unknown {
  const { distribute, failover } = value;
  return {
    ...value,
    ...(distribute && {
      distribute: distribute.slice(0, 1).map(({ from, to }: any) => ({ from: from || 'us', to: whole(to) })),
    }),
    ...(failover && {
      failover: distinct(failover, ({ from }: any) => from).map(({ from, to }: any) => ({
        from: from || 'us',
        to: !to || to === from ? 'asia' : to,
      })),
    }),
  };
}

/** The first shares of localities, as one whole. */
function whole(to: object = { us: 100 }): object {
  const names = Object.keys(to)
    .filter(name => name !== '')
    .slice(0, 2);
  const [first = 'us', second] = names;
  return second === undefined ? { [first]: 100 } : { [first]: 40, [second]: 60 };
}

function clientTls(tls: any): unknown {
  const files = ['clientCertificate', 'privateKey', 'caCertificates', 'caCrl'];
  const lax = tls.insecureSkipVerify ? without(tls, 'caCertificates', 'subjectAltNames', 'caCrl') : tls;
  if (tls.mode === 'SIMPLE' || tls.mode === 'MUTUAL') {
    if (lax.credentialName)
      return tls.mode === 'SIMPLE' && tls.insecureSkipVerify
        ? without(lax, 'credentialName', ...files)
        : without(lax, ...files);
    return tls.mode === 'MUTUAL'
      ? { clientCertificate: '/c', privateKey: '/k', ...lax }
      : without(lax, 'credentialName');
  }
  return without(tls, ...files, 'credentialName', 'sni', 'subjectAltNames');
}
