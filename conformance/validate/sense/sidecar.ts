import { serverTls } from './gateway';
import { distinct, type Sense, without, words } from './sense';
import { FQDNS, HOSTS, IPS, NAMES, PORTS, PROTOCOLS, SOCKETS } from './texts';

export const SIDECAR: Sense = {
  words: {
    'egress.hosts': words(
      [
        '*/*',
        './*',
        'web/shop.example.com',
        '*/*.example.com',
        '~/*',
        'istio-system/*',
        './shop.example.com',
        '~web/a.com',
      ],
      [
        'shop',
        './reviews',
        'a/b/c',
        '',
        '/a.com',
        'a/',
        'A.b/*',
        '*/1.2.3.4',
        '**/a',
        'web/-',
        '~',
        '~/',
        '.~/a.com',
        '~./a.com',
        '~*/a.com',
        ...HOSTS.odd.map(host => `./${String(host)}`),
      ],
    ),
    bind: words(['', ...IPS.good, ...SOCKETS.good], [...IPS.odd, ...SOCKETS.odd]),
    'port.number': PORTS,
    'port.name': words(['http', 'tcp-1', ''], NAMES.odd),
    'port.protocol': PROTOCOLS,
    'port.targetPort': words([0], [1, 8080]),
    defaultEndpoint: words(
      ['127.0.0.1:8080', '0.0.0.0:80', 'unix:///var/run/x', ':80', '[::1]:80', '[::]:80', 'unix://@x'],
      [
        '',
        '8080',
        '127.0.0.1',
        '127.0.0.1:',
        '127.0.0.1:x',
        '1.2.3.4:80',
        'localhost:80',
        ':0',
        ':65536',
        '[127.0.0.1]:80',
        'unix://',
        'unix:///x/',
        '127.0.0.1:080',
        ':+80',
        '::1:80',
      ],
    ),
    'egressProxy.host': FQDNS,
    'egressProxy.subset': NAMES,
    'egressProxy.port.number': PORTS,
  },
  settle: {
    '': spec => {
      const some =
        spec.egress?.length || spec.ingress?.length || spec.outboundTrafficPolicy || spec.inboundConnectionPool;
      const whole = some ? spec : { ...spec, egress: [{ hosts: ['*/*'] }] };
      return {
        ...whole,
        ...(whole.ingress && { ingress: whole.ingress.map(numbered) }),
        ...(whole.egress && { egress: whole.egress.map(last) }),
      };
    },
    'ingress[]': listener,
    'egress[]': outlet,
    outboundTrafficPolicy: policy => {
      if (policy.mode !== 'ALLOW_ANY') return without(policy, 'egressProxy');
      return policy.egressProxy ? { ...policy, egressProxy: { port: { number: 80 }, ...policy.egressProxy } } : policy;
    },
  },
};

function numbered(value: any, i: number): unknown {
  return {
    ...value,
    port: { ...value.port, number: (value.port.number || 80) === 65535 ? 9000 - i : (value.port.number || 80) + i },
  };
}

/** The last listener alone may be for all ports. */
function last(value: any, i: number, list: readonly unknown[]): any {
  if (value.port && value.bind?.startsWith('unix:')) return { ...value, bind: `${String(value.bind)}${i}` };
  if (value.port) return numbered(value, i);
  return i === list.length - 1
    ? value
    : { ...without(value, 'bind'), port: { number: 7000 + i, protocol: 'TCP', name: 'x' } };
}

function listener(value: any): unknown {
  const port = { number: 80, protocol: 'HTTP', name: 'http', ...without(value.port ?? {}, 'targetPort') };
  const bind = value.bind?.startsWith('unix:') ? {} : { ...(value.bind !== undefined && { bind: value.bind }) };
  const settled = { ...without(value, 'bind', 'tls'), ...bind, port };
  if (!value.tls || !/^(https|tls)$/i.test(String(port.protocol))) return settled;
  const mode = /SIMPLE|MUTUAL$/.test(value.tls.mode) && value.tls.mode !== 'ISTIO_MUTUAL' ? value.tls.mode : 'SIMPLE';
  const tls = without(
    value.tls,
    'subjectAltNames',
    'httpsRedirect',
    'credentialName',
    'credentialNames',
    'tlsCertificates',
  );
  return { ...settled, tls: serverTls({ ...tls, mode }) };
}

function outlet(value: any): unknown {
  const hosts = value.hosts?.length > 0 ? distinct(value.hosts) : ['*/*'];
  const unix = value.bind?.startsWith('unix:');
  if (!value.port) return { ...without(value, 'bind'), hosts };
  const port = { protocol: 'TCP', number: 80, ...without(value.port, 'targetPort') };
  return unix
    ? { ...value, hosts, port: { ...port, number: 0 }, captureMode: 'NONE' }
    : { ...value, hosts, port: { ...port, number: port.number || 80 } };
}
