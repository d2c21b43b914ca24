import { Chart, Testing } from 'cdk8s';
import {
  Gateway,
  IngressGateway,
  MeshService,
  Server,
  ServerCertificate,
  ServerTls,
  Split,
  TcpRoute,
  TlsRoute,
  VirtualService,
} from 'cdk8s-istio';
import { manifests, specOf, stderrOf } from './world';

const world = (tls = ServerTls.passthrough(), hosts = ['nginx.example.com']) => {
  const chart = new Chart(Testing.app(), 'test', { namespace: 'shop' });
  const gateway = new IngressGateway(chart, 'Gateway', { hosts, tls, metadata: { name: 'edge' } });
  const to = MeshService.fromHost(chart, 'Nginx', 'nginx.example.com', { port: 443 });
  return { chart, gateway, gateways: [gateway], to };
};
const route = [{ destination: { host: 'nginx.example.com', port: { number: 443 } } }];

describe('a VirtualService', () => {
  test('writes its rules for TLS and for bytes as they are given', () => {
    const { chart, gateway, to } = world();
    new VirtualService(chart, 'Routes', {
      hosts: ['*.example.com'],
      gateways: [gateway, Gateway.MESH],
      tls: [{ match: [{ port: 443, sniHosts: ['nginx.example.com'], gateways: [gateway] }], to }],
      tcp: [
        {
          match: [
            { port: 27017, destinationSubnets: ['10.1.0.0/16'], sourceLabels: { app: 'a' }, sourceNamespace: 'b' },
          ],
          to,
        },
        { to: Split.between({ to, weight: 3 }, { to, weight: 1 }) },
      ],
    });
    expect(specOf(chart, 'VirtualService')).toEqual({
      hosts: ['*.example.com'],
      gateways: ['shop/edge', 'mesh'],
      tls: [{ match: [{ port: 443, sniHosts: ['nginx.example.com'], gateways: ['shop/edge'] }], route }],
      tcp: [
        {
          match: [
            { port: 27017, destinationSubnets: ['10.1.0.0/16'], sourceLabels: { app: 'a' }, sourceNamespace: 'b' },
          ],
          route,
        },
        {
          route: [
            { ...route[0], weight: 3 },
            { ...route[0], weight: 1 },
          ],
        },
      ],
    });
  });
});

describe('a TlsRoute', () => {
  test('takes the hosts for which its gateway passes TLS on, also those to come', () => {
    const { chart, gateway, gateways, to } = world();
    new TlsRoute(chart, 'Route', { gateways, to });
    gateway.addServer(Server.tls({ port: 8443, hosts: ['b.example.com'], tls: ServerTls.passthrough() }));
    gateway.addServer(Server.tls({ port: 9443, hosts: ['c.example.com'], tls: ServerTls.simple('ends-here') }));
    gateway.addServer(Server.tls({ port: 15443, hosts: ['*.local'], tls: ServerTls.autoPassthrough() }));
    expect(manifests(chart, 'VirtualService').map(({ spec }) => [spec.hosts, spec.tls[0].match])).toEqual([
      [['nginx.example.com'], [{ sniHosts: ['nginx.example.com'] }]],
      [['b.example.com'], [{ sniHosts: ['b.example.com'] }]],
    ]);
  });

  test('stands in the VirtualService of a wider host, where it is told', () => {
    const { chart, gateways, to } = world();
    const hosts = ['*.example.com'];
    for (const name of ['*.example.com', 'a.example.com', '*.b.example.com']) {
      new TlsRoute(chart, name.replace(/\W/g, '-'), { gateways, hosts, sniHosts: [name], port: 443, to });
    }
    const { tls } = specOf(chart, 'VirtualService');
    expect(tls.map(({ match }: any) => match)).toEqual([
      [{ port: 443, sniHosts: ['a.example.com'] }],
      [{ port: 443, sniHosts: ['*.b.example.com'] }],
      [{ port: 443, sniHosts: ['*.example.com'] }],
    ]);
  });

  test('applies in the mesh, if no gateway is named', () => {
    const { chart, to } = world();
    new TlsRoute(chart, 'Route', { sniHosts: ['nginx.example.com'], to });
    expect(specOf(chart, 'VirtualService')).toEqual({
      hosts: ['nginx.example.com'],
      tls: [{ match: [{ sniHosts: ['nginx.example.com'] }], route }],
    });
  });

  test('on a gateway that ends TLS is named, for it would stand nowhere', () => {
    const { chart, gateways, to } = world(ServerTls.simple('cert'));
    new TlsRoute(chart, 'Route', { gateways, to });
    expect(() => Testing.synth(chart)).toThrow(
      '[test/Route] gateway edge serves no host by passing TLS on, so the route stands nowhere (add a server with ServerTls.passthrough(), or use an HTTP route where TLS ends)',
    );
  });

  test('that asks for what another asks for is named, for Istio drops it', () => {
    const { chart, gateways, to } = world();
    const said = stderrOf(() => ['A', 'B'].forEach(id => new TlsRoute(chart, id, { gateways, to })));
    expect(said).toMatch(
      /^warning: \[test\/B\] takes some connections that test\/A takes too, .*: A comes first \(make one more specific: another SNI host, or a port\)\n$/,
    );
  });
});

describe('a TcpRoute', () => {
  test('takes the servers of its port, and shares connections out by weight', () => {
    const { chart, gateway, gateways, to } = world();
    gateway.addServer(Server.tcp({ port: 31400 }));
    gateway.addServer(Server.mongo({ port: 27017, hosts: ['db.example.com'] }));
    new TcpRoute(chart, 'Route', { gateways, port: 31400, to: Split.between({ to, weight: 80 }, { to, weight: 20 }) });
    expect(specOf(chart, 'VirtualService')).toEqual({
      hosts: ['*'],
      gateways: ['shop/edge'],
      tcp: [
        {
          match: [{ port: 31400 }],
          route: [
            { ...route[0], weight: 80 },
            { ...route[0], weight: 20 },
          ],
        },
      ],
    });
  });

  test('takes the bytes of TLS that ends at a gateway on a port that is not HTTPS', () => {
    const { chart, gateway, gateways, to } = world();
    gateway.addServer(Server.tls({ port: 9443, hosts: ['db.example.com'], tls: ServerTls.istioMutual() }));
    new TcpRoute(chart, 'Route', { gateways, to });
    expect(specOf(chart, 'VirtualService')).toMatchObject({ hosts: ['db.example.com'], tcp: [{ route }] });
  });

  test('with more conditions goes before one with fewer', () => {
    const { chart, to } = world();
    const hosts = ['nginx.example.com'];
    const said = stderrOf(() => {
      new TcpRoute(chart, 'Any', { hosts, to });
      new TcpRoute(chart, 'Port', { hosts, port: 443, to });
      new TcpRoute(chart, 'Tester', { hosts, port: 443, sourceLabels: { tester: 'yes' }, to });
      new TcpRoute(chart, 'Subnet', { hosts, destinationSubnets: ['10.0.0.0/8'], to });
    });
    expect(said).toBe('');
    expect(specOf(chart, 'VirtualService').tcp.map(({ match }: any) => match?.[0])).toEqual([
      { destinationSubnets: ['10.0.0.0/8'] },
      { port: 443, sourceLabels: { tester: 'yes' } },
      { port: 443 },
      undefined,
    ]);
  });
});

describe('TLS of a server', () => {
  const tlsOf = (tls: ServerTls) => {
    const { chart } = world(tls);
    return specOf(chart, 'Gateway').servers[0].tls;
  };
  const files = { serverCertificate: '/etc/certs/cert.pem', privateKey: '/etc/certs/key.pem' };

  test.each([
    [ServerTls.istioMutual(), { mode: 'ISTIO_MUTUAL' }],
    [ServerTls.autoPassthrough(), { mode: 'AUTO_PASSTHROUGH' }],
    [ServerTls.simpleWith(ServerCertificate.files(files)), { mode: 'SIMPLE', ...files }],
    [ServerTls.simpleWith(ServerCertificate.files(files, files)), { mode: 'SIMPLE', tlsCertificates: [files, files] }],
    [
      ServerTls.simpleWith(ServerCertificate.credentials('rsa', 'ecdsa')),
      { mode: 'SIMPLE', credentialNames: ['rsa', 'ecdsa'] },
    ],
    [
      ServerTls.mutualWith(ServerCertificate.files(files), { caCertificates: '/ca.pem', caCrl: '/ca.crl' }),
      { mode: 'MUTUAL', ...files, caCertificates: '/ca.pem', caCrl: '/ca.crl' },
    ],
    [
      ServerTls.optionalMutual('cert', {
        caCertCredentialName: 'ca',
        verifyCertificateHash: ['ab'],
        verifyCertificateSpki: ['YWI='],
        insecureSkipVerify: true,
      }),
      {
        mode: 'OPTIONAL_MUTUAL',
        credentialName: 'cert',
        caCertCredentialName: 'ca',
        verifyCertificateHash: ['ab'],
        verifyCertificateSpki: ['YWI='],
        insecureSkipVerify: true,
      },
    ],
  ])('says its mode and its certificates (%#)', (tls, wire) => {
    expect(tlsOf(tls)).toEqual(wire);
  });
});

test('a server speaks any protocol that a Gateway knows', () => {
  const { chart, gateway } = world();
  gateway.addServer(Server.http2({ port: 8080, serverName: 'front' }));
  gateway.addServer(Server.grpc({ port: 8081 }));
  gateway.addServer(Server.grpcWeb({ port: 8082 }));
  gateway.addServer(Server.mongo({ port: 27018 }));
  gateway.addServer(Server.http({ port: 0, bind: 'unix:///var/run/edge.sock' }));
  const { servers } = specOf(chart, 'Gateway');
  expect(servers.slice(1).map(({ port }: any) => [port.number, port.name, port.protocol])).toEqual([
    [8080, 'http2', 'HTTP2'],
    [8081, 'grpc', 'GRPC'],
    [8082, 'grpc-web', 'GRPC-WEB'],
    [27018, 'mongo', 'MONGO'],
    [0, 'http', 'HTTP'],
  ]);
  expect(servers[1].name).toBe('front');
});
