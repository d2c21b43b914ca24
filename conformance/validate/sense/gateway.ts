import { distinct, type Sense, without, words } from './sense';
import { PORTS, PROTOCOLS, SOCKETS, IPS, HOSTS } from './texts';

const HASHED = new Set(['HTTP', 'HTTP2', 'GRPC', 'GRPC-WEB', 'HTTP_PROXY']);

export const GATEWAY: Sense = {
  words: {
    'servers.hosts': words(
      [
        '*',
        '*.example.com',
        'shop.example.com',
        './shop.example.com',
        '*/*',
        'web/a.example.com',
        '*/*.example.com',
        '1.2.3.4',
      ],
      [
        ...HOSTS.odd,
        'shop',
        'web/',
        '/a.com',
        'a/b/c',
        '*a.example.com',
        'a.b/c.com',
        '-/a.com',
        '~/a.com',
        'web/shop',
        '**',
      ],
    ),
    'servers.bind': words(['', ...IPS.good], [...IPS.odd, ...SOCKETS.good, ...SOCKETS.odd]),
    'port.number': PORTS,
    'port.name': words(['http', 'https-1', 'a b', 'x'.repeat(80), '1'], ['']),
    'port.protocol': PROTOCOLS,
    'port.targetPort': words([0], [1, 8080]),
    defaultEndpoint: words(['127.0.0.1:80', 'unix:///x'], ['x']),
  },
  settle: {
    '': spec => {
      const servers = spec.servers?.length > 0 ? spec.servers : [server({ hosts: ['*'], port: {} })];
      return { ...spec, servers: servers.map(named) };
    },
    'servers[]': server,
  },
};

function named(value: any, i: number): unknown {
  return { ...value, port: { ...value.port, name: `${value.port.name}-${i}` } };
}

function server(value: any): unknown {
  const port = { name: 'http', number: 80, protocol: 'HTTP', ...without(value.port, 'targetPort') };
  const unix = value.bind?.startsWith('unix://');
  const hosts = value.hosts?.length > 0 ? value.hosts : ['*'];
  const settled = { ...value, hosts: distinct(hosts), port: unix ? { ...port, number: 0 } : port };
  const protocol = String(port.protocol).toUpperCase();
  if (protocol === 'HTTPS' || protocol === 'TLS')
    return { ...settled, tls: serverTls(value.tls ?? { mode: 'PASSTHROUGH' }) };
  if (!value.tls) return settled;
  return HASHED.has(protocol)
    ? { ...settled, tls: { httpsRedirect: value.tls.httpsRedirect ?? true } }
    : without(settled, 'tls');
}

const SOURCES = [
  'credentialName',
  'credentialNames',
  'tlsCertificates',
  'serverCertificate',
  'privateKey',
  'caCertificates',
];

/** The TLS of a server whose mode and certificates agree. */
export function serverTls(tls: any): any {
  const mode = tls.mode ?? 'PASSTHROUGH';
  const bare = without(tls, ...SOURCES, 'caCrl');
  if (/PASSTHROUGH|ISTIO/.test(mode)) return bare;
  const ca = mode === 'SIMPLE' ? {} : { caCertificates: tls.caCertificates || '/ca' };
  const crl = mode !== 'SIMPLE' && tls.caCrl !== undefined ? { caCrl: tls.caCrl } : {};
  if (tls.credentialName) return { ...bare, credentialName: tls.credentialName };
  if (tls.credentialNames) return { ...bare, credentialNames: tls.credentialNames.slice(0, 2) };
  if (tls.tlsCertificates) {
    const pairs = tls.tlsCertificates.slice(0, 2);
    const filled = pairs.map((pair: any) => ({ serverCertificate: '/c', privateKey: '/k', ...pair }));
    return { ...bare, ...ca, tlsCertificates: filled };
  }
  return {
    ...bare,
    ...ca,
    ...crl,
    serverCertificate: tls.serverCertificate || '/c',
    privateKey: tls.privateKey || '/k',
  };
}
