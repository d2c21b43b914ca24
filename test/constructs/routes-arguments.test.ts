import type { Chart } from 'cdk8s';
import * as istio from 'cdk8s-istio';
import { testRefused, type Refused } from './refused';

/** What virtual services, their routes and gateways refuse beside what arguments.test.ts holds. */
const REFUSED: Refused[] = [
  // rules for connections
  [
    'a redirect of bytes',
    c => new istio.TcpRoute(c, 'R', { hosts: ['a'], to: istio.Redirect.toHttps() }),
    'a TCP rule must forward to a destination or a Split, got a redirect, which takes HTTP alone',
  ],
  [
    'an answer to TLS',
    c => new istio.TlsRoute(c, 'R', { sniHosts: ['a.com'], to: istio.DirectResponse.status(200) }),
    'a TLS rule must forward to a destination or a Split, got a direct response, which takes HTTP alone',
  ],
  [
    'headers of bytes',
    c => {
      const share = { to: to(c), weight: 1, headerOperations: { request: { set: { a: 'b' } } } };
      return new istio.TcpRoute(c, 'R', { hosts: ['a'], to: istio.Split.between(share) });
    },
    'a TCP rule must not have headerOperations, for nobody sees headers in it (leave them out)',
  ],
  [
    'an empty match of bytes',
    c => virtual(c, { tcp: [{ match: [], to: to(c) }] }),
    'match of a TCP rule must not be empty (leave it out for every connection)',
  ],
  [
    'an empty match of TLS',
    c => virtual(c, { tls: [{ match: [], to: to(c) }] }),
    'match of a TLS rule must not be empty: it is told by its SNI hosts',
  ],
  [
    'TLS without SNI',
    c => virtual(c, { tls: [{ match: [{ sniHosts: [] }], to: to(c) }] }),
    `sniHosts of a match must not be empty (did you mean ['*'], or a TcpRule?)`,
  ],
  [
    'an address as SNI',
    c => new istio.TlsRoute(c, 'R', { sniHosts: ['10.0.0.1'], to: to(c) }),
    `SNI host must be a name, for clients send no addresses as SNI, got '10.0.0.1'`,
  ],
  [
    'SNI outside of the hosts',
    c => virtual(c, { tls: [{ match: [{ sniHosts: ['b.com'] }], to: to(c) }] }),
    `SNI host must lie in a host of its VirtualService, got 'b.com' for 'a.com'`,
  ],
  [
    'hosts without SNI',
    c => new istio.TlsRoute(c, 'R', { hosts: ['a.com'], to: to(c) }),
    'sniHosts of a route must be given with hosts (did you mean sniHosts?)',
  ],
  [
    'no SNI in the mesh',
    c => new istio.TlsRoute(c, 'R', { to: to(c) }),
    `sniHosts of a route must be given for the mesh, such as ['reviews.shop.svc.cluster.local']`,
  ],
  [
    'a subnet that is none',
    c => new istio.TcpRoute(c, 'R', { hosts: ['a'], destinationSubnets: ['10.0.0.0/33'], to: to(c) }),
    `destination subnet must be an IP address or a subnet such as '10.1.0.0/16', got '10.0.0.0/33'`,
  ],
  [
    'a label that is none',
    c => new istio.TcpRoute(c, 'R', { hosts: ['a'], sourceLabels: { 'a b': 'c' }, to: to(c) }),
    `sourceLabels of a match must be labels of Kubernetes, made of letters, digits, '-', '_' and '.', got 'a b=c'`,
  ],
  [
    'a port out of range',
    c => new istio.TcpRoute(c, 'R', { hosts: ['a'], port: 0, to: to(c) }),
    'port of a match must be a whole number from 1 to 65535, got 0',
  ],
  [
    'what a gateway does not look at',
    c => {
      const gateways = [new istio.IngressGateway(c, 'G')];
      return new istio.TcpRoute(c, 'R', { gateways, sourceLabels: { app: 'a' }, to: to(c) });
    },
    'sourceLabels of a route for connections is asked in the mesh alone: a gateway looks at the port and the SNI (leave it out, or bind the route to Gateway.MESH)',
  ],
  [
    'TCP in what is delegated to',
    c => new istio.VirtualService(c, 'V', { tcp: [{ to: to(c) }] }),
    'a VirtualService without hosts is delegated to, and must have no rules for TCP',
  ],
  [
    'a delegate of a delegate',
    c => new istio.VirtualService(c, 'D', { http: [{ to: istio.Delegate.to(virtual(c, {})) }] }),
    'a VirtualService without hosts is delegated to, and must have no Delegate',
  ],
  // requests
  [
    'a claim in the mesh',
    c => virtual(c, { http: [{ match: [{ headers: [claim] }], to: to(c) }] }),
    '@request.auth.claims.groups must be asked at gateways alone, which verify tokens, and not in the mesh',
  ],
  [
    'a claim of a route in the mesh',
    c => new istio.PrefixRoute(c, 'R', { hosts: ['a'], prefix: '/', withoutHeaders: [claim], to: to(c) }),
    '@request.auth.claims.groups must be asked at gateways alone, which verify tokens, and not in the mesh',
  ],
  [
    'a claim without a name',
    () => istio.HeaderMatch.claim('', istio.StringMatch.exact('a')),
    `claim must be a name such as 'groups', 'user.name' or '[user][full.name]', got ''`,
  ],
  [
    'a claim that begins with nothing',
    () => istio.HeaderMatch.claim('groups', istio.StringMatch.prefix('')),
    `prefix of claim 'groups' must not be empty`,
  ],
  [
    'an absence that is ruled out',
    c => virtual(c, { http: [{ match: [{ withoutHeaders: [istio.HeaderMatch.absent('a')] }], to: to(c) }] }),
    `withoutHeaders must not hold HeaderMatch.absent('a') (did you mean headers: [HeaderMatch.present('a')]?)`,
  ],
  [
    'a method that begins with nothing',
    c => virtual(c, { http: [{ match: [{ method: istio.StringMatch.prefix('') }], to: to(c) }] }),
    'prefix of method must not be empty (leave it out for any)',
  ],
  [
    'a calling namespace that is none',
    c => virtual(c, { http: [{ match: [{ sourceNamespace: 'a.b' }], to: to(c) }] }),
    `sourceNamespace of a match must be made of a-z, 0-9 and '-', and begin and end with a letter or digit, got 'a.b' (did you mean 'a-b'?)`,
  ],
  [
    'a header of a share that cannot be set',
    c => istio.Split.between({ to: to(c), weight: 1, headerOperations: { request: { set: { ':path': '/' } } } }),
    `header ':path' must not be set: of the pseudo headers only ':authority' can be`,
  ],
  // certificates
  [
    'no certificate at all',
    () => istio.ServerCertificate.credentials(),
    'credentials of a server must be one or two (of RSA and of ECDSA), got 0',
  ],
  [
    'three certificates',
    () => istio.ServerCertificate.files(files, files, files),
    'files of a server must be one or two (of RSA and of ECDSA), got 3',
  ],
  [
    'no key',
    () => istio.ServerCertificate.files({ ...files, privateKey: '' }),
    `privateKey must be the path of a file, got ''`,
  ],
  [
    'files without the authorities of the clients',
    () => istio.ServerTls.mutualWith(istio.ServerCertificate.files(files)),
    'TLS mode MUTUAL with a certificate in files needs caCertificates: the file with the authorities of its clients',
  ],
  [
    'a hash with a certificate in files',
    () =>
      istio.ServerTls.mutualWith(istio.ServerCertificate.files(files), {
        caCertificates: '/ca',
        verifyCertificateHash: ['ab'],
      }),
    'verifyCertificateHash has no effect with a certificate in files (use ServerCertificate.credentials)',
  ],
  [
    'authorities in a file beside a Secret',
    () => istio.ServerTls.mutual('s', { caCertificates: '/ca' }),
    `caCertificates has no effect with a certificate in a Secret, which has its own (ca.crt), got '/ca'`,
  ],
  [
    'a list of revoked certificates in a file beside a Secret',
    () => istio.ServerTls.optionalMutual('s', { caCrl: '/crl' }),
    `caCrl has no effect with a certificate in a Secret, which has its own (ca.crl), got '/crl'`,
  ],
  [
    'a cipher that istiod drops',
    () => istio.ServerTls.simple('s', { cipherSuites: ['RC4-SHA'] }),
    `cipherSuites must be ECDHE-ECDSA-AES128-GCM-SHA256 and ECDHE-RSA-AES128-GCM-SHA256 or others that istiod knows, got 'RC4-SHA'`,
  ],
  [
    'a cipher twice',
    () => istio.ServerTls.simple('s', { cipherSuites: ['AES128-SHA', 'AES128-SHA'] }),
    `cipherSuites must name a cipher once, got 'AES128-SHA' twice`,
  ],
  // servers
  [
    'an address that is none',
    () => istio.Server.http({ bind: 'localhost' }),
    `bind of a server must be an IP address or 'unix://' and a path, got 'localhost'`,
  ],
  [
    'a socket with a port',
    () => istio.Server.http({ bind: 'unix:///edge.sock' }),
    'port of a server on a Unix domain socket must be 0, got 80',
  ],
  [
    'two servers for bytes on one port',
    c => {
      const g = new istio.IngressGateway(c, 'G', { hosts: ['a.com'] });
      return g.addServer(istio.Server.tcp({ port: 80 }));
    },
    'port 80 of a Gateway must have one server where it is not HTTP, got TCP beside HTTP',
  ],
  [
    'one name for two servers',
    c => {
      const g = new istio.IngressGateway(c, 'G', { hosts: ['a.com'] });
      g.addServer(istio.Server.tcp({ port: 81, serverName: 'a' }));
      return g.addServer(istio.Server.tcp({ port: 82, serverName: 'a' }));
    },
    `serverName must be its own in a Gateway, got 'a' twice`,
  ],
];

const claim = istio.HeaderMatch.claim('groups', istio.StringMatch.exact('admins'));
const files = { serverCertificate: '/cert', privateKey: '/key' };

function to(chart: Chart): istio.MeshService {
  return istio.MeshService.fromServiceName(chart, `To${chart.node.children.length}`, 'to');
}

function virtual(chart: Chart, rules: Partial<istio.VirtualServiceProps>): istio.VirtualService {
  return new istio.VirtualService(chart, 'V', { hosts: ['a.com'], ...rules });
}

testRefused(REFUSED);
