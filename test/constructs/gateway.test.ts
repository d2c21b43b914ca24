import { Chart, Testing } from 'cdk8s';
import {
  Gateway,
  IngressGateway,
  MeshService,
  PrefixRoute,
  Server,
  ServerTls,
  TlsProtocolVersion,
  VirtualService,
} from 'cdk8s-istio';
import type { IngressGatewayProps } from 'cdk8s-istio';
import { manifests, specOf, world } from './world';

const serversOf = (props: IngressGatewayProps): any[] => {
  const chart = Testing.chart();
  new IngressGateway(chart, 'Gateway', props);
  return specOf(chart, 'Gateway').servers;
};

test('an IngressGateway is plain HTTP on port 80 for all hosts, at the standard ingress', () => {
  const chart = Testing.chart();
  new IngressGateway(chart, 'Gateway');
  expect(specOf(chart, 'Gateway')).toEqual({
    selector: { istio: 'ingressgateway' },
    servers: [{ port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['*'] }],
  });
});

test('with TLS, port 80 redirects to https', () => {
  const hosts = ['shop.example.com'];
  expect(serversOf({ hosts, tls: ServerTls.simple('shop-cert') })).toEqual([
    {
      port: { number: 443, name: 'https', protocol: 'HTTPS' },
      hosts,
      tls: { mode: 'SIMPLE', credentialName: 'shop-cert' },
    },
    { port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts, tls: { httpsRedirect: true } },
  ]);
});

test.each([
  ['the redirect can be left out', { tls: ServerTls.simple('c'), httpsRedirect: false }, [443]],
  ['what is passed through has no redirect', { tls: ServerTls.passthrough() }, [443]],
  ['unless it is asked for', { tls: ServerTls.passthrough(), httpsRedirect: true }, [443, 80]],
])('%s', (_, props, ports) => {
  expect(serversOf(props).map(({ port }) => port.number)).toEqual(ports);
});

test.each([
  [
    ServerTls.mutual('c', { subjectAltNames: ['partner'] }),
    { mode: 'MUTUAL', credentialName: 'c', subjectAltNames: ['partner'] },
  ],
  [ServerTls.optionalMutual('c'), { mode: 'OPTIONAL_MUTUAL', credentialName: 'c' }],
  [ServerTls.passthrough(), { mode: 'PASSTHROUGH' }],
  [
    ServerTls.simple('c', { minProtocolVersion: TlsProtocolVersion.TLSV1_1, cipherSuites: ['ECDHE-RSA-AES128-SHA'] }),
    { mode: 'SIMPLE', credentialName: 'c', minProtocolVersion: 'TLSV1_1', cipherSuites: ['ECDHE-RSA-AES128-SHA'] },
  ],
  [
    ServerTls.simple('c', { maxProtocolVersion: TlsProtocolVersion.TLSV1_3 }),
    { mode: 'SIMPLE', credentialName: 'c', maxProtocolVersion: 'TLSV1_3' },
  ],
])('TLS states its mode (%#)', (tls, wire) => {
  expect(serversOf({ tls })[0].tls).toEqual(wire);
});

test('ports have names of their own, whatever is added', () => {
  const chart = Testing.chart();
  const gateway = new IngressGateway(chart, 'Gateway', { hosts: ['a.example.com'], tls: ServerTls.simple('a') });
  gateway.addServer(Server.https({ hosts: ['b.example.com'], tls: ServerTls.simple('b') }));
  gateway.addServer(Server.https({ hosts: ['c.example.com'], tls: ServerTls.simple('c') }));
  gateway.addServer(Server.http({ port: 8080, name: 'admin', bind: '127.0.0.1' }));
  gateway.addServer(Server.tcp({ port: 9000 }));
  gateway.addServer(Server.tls({ port: 15443, hosts: ['*.local'], tls: ServerTls.passthrough() }));
  const { servers } = specOf(chart, 'Gateway');
  const names = servers.map(({ port }: any) => port.name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(['https', 'http', 'https-443', 'https-443-2', 'admin', 'tcp', 'tls']);
  expect(servers[4]).toMatchObject({ bind: '127.0.0.1' });
});

test('a Gateway without servers is refused at synthesis', () => {
  const chart = Testing.chart();
  new Gateway(chart, 'Gateway', { selector: { app: 'edge' } });
  expect(() => Testing.synth(chart)).toThrow('[test/Gateway] a Gateway must have at least one server (call addServer)');
});

test('a route without hosts on a gateway that serves none over HTTP is named, for it would stand nowhere', () => {
  const chart = Testing.chart();
  const gateway = new IngressGateway(chart, 'Gateway', { hosts: ['a.example.com'], tls: ServerTls.passthrough() });
  new PrefixRoute(chart, 'Route', {
    gateways: [gateway],
    prefix: '/',
    to: MeshService.fromServiceName(chart, 'Web', 'web'),
  });
  expect(() => Testing.synth(chart)).toThrow(
    /\[test\/Route\] gateway \S+ serves no host over HTTP, so the route stands nowhere/,
  );
});

test('of an id that gives no Kubernetes name, the part of the path is named that is at fault', () => {
  const chart = new Chart(Testing.app(), 'my_shop');
  expect(() => new IngressGateway(chart, 'Gateway')).toThrow(
    /^id must give a Kubernetes name, got 'my_shop', which gives 'my_shop-gateway-\w+' \(did you mean 'my-shop'\?/,
  );
});

describe('who refers to a gateway', () => {
  test('names its namespace where it is known', () => {
    const app = Testing.app();
    const edge = new Chart(app, 'edge', { namespace: 'istio-system' });
    const shop = new Chart(app, 'shop', { namespace: 'shop' });
    const gateway = new IngressGateway(edge, 'Gateway', { metadata: { name: 'public' } });
    new PrefixRoute(shop, 'Route', {
      gateways: [gateway],
      prefix: '/',
      to: MeshService.fromServiceName(shop, 'Web', 'web'),
    });
    expect(specOf(shop, 'VirtualService').gateways).toEqual(['istio-system/public']);
  });

  test('may know it by name alone', () => {
    const { chart, to } = world();
    const gateways = [
      IngressGateway.fromGatewayName(chart, 'Here', 'here'),
      IngressGateway.fromGatewayName(chart, 'There', 'there', {
        gatewayNamespace: 'istio-system',
        hosts: ['a.example.com'],
      }),
    ];
    new PrefixRoute(chart, 'Route', { gateways, prefix: '/', to });
    // the world has a gateway of its own, to which nothing is bound
    expect(manifests(chart, 'VirtualService').map(({ spec }) => [spec.gateways[0], spec.hosts[0]])).toEqual([
      ['here', '*'],
      ['istio-system/there', 'a.example.com'],
    ]);
  });

  test('may be an HttpMatch of a rule', () => {
    const { chart, gateway, to } = world('shop');
    new VirtualService(chart, 'Routes', {
      hosts: ['shop.example.com'],
      gateways: [gateway, Gateway.MESH],
      http: [
        {
          match: [
            { gateways: [gateway], sourceLabels: { app: 'a' }, sourceNamespace: 'b', statPrefix: 'c', name: 'd' },
          ],
          to,
        },
      ],
    });
    const spec = specOf(chart, 'VirtualService');
    expect(spec.gateways).toEqual([`shop/${gateway.name}`, 'mesh']);
    expect(spec.http[0].match).toEqual([
      {
        name: 'd',
        gateways: [`shop/${gateway.name}`],
        sourceLabels: { app: 'a' },
        sourceNamespace: 'b',
        statPrefix: 'c',
      },
    ]);
  });
});
