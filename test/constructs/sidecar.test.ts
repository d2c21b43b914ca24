import { Testing } from 'cdk8s';
import {
  CaptureMode,
  ConfigurationScope,
  Host,
  MeshService,
  OutboundTrafficMode,
  ServerCertificate,
  ServerTls,
  ServiceEntry,
  ServicePort,
  Sidecar,
} from 'cdk8s-istio';
import type { SidecarProps } from 'cdk8s-istio';
import { manifests, specOf, world } from './world';

const specFor = (props: SidecarProps): any => {
  const chart = Testing.chart();
  new Sidecar(chart, 'Sidecar', props);
  return specOf(chart, 'Sidecar');
};

test('a sidecar knows the services that it is told, by name or by what stands for them', () => {
  const { chart } = world('shop');
  const services = [
    MeshService.fromServiceName(chart, 'Users', 'users', { serviceNamespace: 'accounts' }),
    new ServiceEntry(chart, 'Stripe', { hosts: ['api.stripe.com'] }),
    Host.named('*.example.com'),
  ];
  new Sidecar(chart, 'Sidecar', { egress: [{ hosts: ['./*', 'istio-system/*'], services }] });
  expect(specOf(chart, 'Sidecar')).toEqual({
    egress: [
      {
        hosts: [
          './*',
          'istio-system/*',
          'accounts/users.accounts.svc.cluster.local',
          '*/api.stripe.com',
          '*/*.example.com',
        ],
      },
    ],
  });
});

test.each([[['~/*']], [['*/*', '~prod/*', '~/a.example.com']], [['prod/*.example.com']]])(
  'hosts are written as Istio has them (%#)',
  hosts => {
    expect(specFor({ egress: [{ hosts }] })).toEqual({ egress: [{ hosts }] });
  },
);

test('listeners say where and how traffic comes', () => {
  const capture = { captureMode: CaptureMode.NONE };
  expect(
    specFor({
      workloadSelector: { app: 'ratings' },
      ingress: [{ port: ServicePort.http(9080), bind: '172.16.1.32', defaultEndpoint: '127.0.0.1:8080', ...capture }],
      egress: [
        { port: ServicePort.mysql(), bind: '127.0.0.1', ...capture, hosts: ['*/mysql.example.com'] },
        { port: ServicePort.http(8080), bind: 'unix:///var/run/a.sock', hosts: ['./*'] },
        { hosts: ['./*'], captureMode: CaptureMode.IPTABLES },
      ],
      outboundTrafficPolicy: OutboundTrafficMode.REGISTRY_ONLY,
    }),
  ).toEqual({
    workloadSelector: { labels: { app: 'ratings' } },
    ingress: [
      {
        port: { number: 9080, name: 'http', protocol: 'HTTP' },
        bind: '172.16.1.32',
        captureMode: 'NONE',
        defaultEndpoint: '127.0.0.1:8080',
      },
    ],
    egress: [
      {
        port: { number: 3306, name: 'mysql', protocol: 'MYSQL' },
        bind: '127.0.0.1',
        captureMode: 'NONE',
        hosts: ['*/mysql.example.com'],
      },
      { port: { number: 0, name: 'http', protocol: 'HTTP' }, bind: 'unix:///var/run/a.sock', hosts: ['./*'] },
      { captureMode: 'IPTABLES', hosts: ['./*'] },
    ],
    outboundTrafficPolicy: { mode: 'REGISTRY_ONLY' },
  });
});

test.each([
  ['simple', ServerTls.simpleWith(ServerCertificate.files({ serverCertificate: '/crt', privateKey: '/key' })), {}],
  [
    'mutual',
    ServerTls.mutualWith(ServerCertificate.files({ serverCertificate: '/crt', privateKey: '/key' }), {
      caCertificates: '/ca',
    }),
    { caCertificates: '/ca' },
  ],
])('a sidecar can end %s TLS of clients outside', (mode, tls, more) => {
  const port = ServicePort.https(9080);
  expect(specFor({ ingress: [{ port, tls, defaultEndpoint: 'unix:///var/run/a.sock' }] }).ingress[0].tls).toEqual({
    mode: mode.toUpperCase(),
    serverCertificate: '/crt',
    privateKey: '/key',
    ...more,
  });
});

test('the server has limits of its own, for all ports and for one', () => {
  const http = { http2MaxRequests: 1024 };
  const tcp = { maxConnections: 100 };
  expect(
    specFor({ inboundConnectionPool: { http }, ingress: [{ port: ServicePort.http(), connectionPool: { tcp } }] }),
  ).toEqual({
    inboundConnectionPool: { http },
    ingress: [{ port: { number: 80, name: 'http', protocol: 'HTTP' }, connectionPool: { tcp } }],
  });
});

test('a ConfigurationScope is the default Sidecar of the namespace, which knows it, istiod and what is named', () => {
  const { chart, to } = world('shop');
  new ConfigurationScope(chart, 'Scope', { namespaces: ['accounts', 'istio-system'], services: [to] });
  const [{ metadata, spec }] = manifests(chart, 'Sidecar');
  expect(metadata).toMatchObject({ name: 'default', namespace: 'shop' });
  expect(spec).toEqual({
    egress: [{ hosts: ['./*', 'istio-system/*', 'accounts/*', 'shop/web.shop.svc.cluster.local'] }],
  });
});
