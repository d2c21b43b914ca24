import { Chart, Duration, Testing } from 'cdk8s';
import {
  ClientTls,
  EastWestGateway,
  EgressGateway,
  MeshService,
  Resolution,
  ServiceEntry,
  ServicePort,
} from 'cdk8s-istio';
import type { EgressServiceOptions, ServiceEntryProps } from 'cdk8s-istio';
import { manifests, specOf } from './world';

const HOP = 'istio-egressgateway.istio-system.svc.cluster.local';

function leaving(props: ServiceEntryProps, options?: EgressServiceOptions) {
  const chart = new Chart(Testing.app(), 'test', { namespace: 'shop' });
  const egress = new EgressGateway(chart, 'Egress', { metadata: { name: 'egress' } });
  egress.addService(new ServiceEntry(chart, 'Entry', props), options);
  return chart;
}

const http = [ServicePort.http(80, { targetPort: 443 })];

test('TLS passes the gateway as it is, told by its SNI', () => {
  const chart = leaving({ hosts: ['api.stripe.com'] });
  expect(specOf(chart, 'Gateway')).toEqual({
    selector: { istio: 'egressgateway' },
    servers: [
      { port: { number: 443, name: 'tls', protocol: 'TLS' }, hosts: ['api.stripe.com'], tls: { mode: 'PASSTHROUGH' } },
    ],
  });
  expect(specOf(chart, 'DestinationRule')).toEqual({ host: HOP, subsets: [{ name: 'api-stripe-com' }] });
  const sniHosts = ['api.stripe.com'];
  expect(specOf(chart, 'VirtualService')).toEqual({
    hosts: ['api.stripe.com'],
    gateways: ['shop/egress', 'mesh'],
    tls: [
      {
        match: [{ gateways: ['mesh'], port: 443, sniHosts }],
        route: [{ destination: { host: HOP, subset: 'api-stripe-com', port: { number: 443 } } }],
      },
      {
        match: [{ gateways: ['shop/egress'], port: 443, sniHosts }],
        route: [{ destination: { host: 'api.stripe.com', port: { number: 443 } } }],
      },
    ],
  });
});

test('plain HTTP goes to the gateway in mutual TLS, under the name of its host', () => {
  const options = { timeout: Duration.seconds(3), retries: { attempts: 1 } };
  const chart = leaving({ hosts: ['a.example.com'], ports: [ServicePort.http(8080)] }, options);
  expect(specOf(chart, 'Gateway').servers).toEqual([
    { port: { number: 80, name: 'https', protocol: 'HTTPS' }, hosts: ['a.example.com'], tls: { mode: 'ISTIO_MUTUAL' } },
  ]);
  expect(specOf(chart, 'DestinationRule').subsets).toEqual([
    {
      name: 'a-example-com',
      trafficPolicy: {
        portLevelSettings: [{ port: { number: 80 }, tls: { mode: 'ISTIO_MUTUAL', sni: 'a.example.com' } }],
      },
    },
  ]);
  expect(specOf(chart, 'VirtualService').http).toEqual([
    {
      match: [{ gateways: ['mesh'], port: 8080 }],
      route: [{ destination: { host: HOP, subset: 'a-example-com', port: { number: 80 } } }],
      timeout: '3s',
      retries: { attempts: 1 },
    },
    {
      match: [{ gateways: ['shop/egress'], port: 80 }],
      route: [{ destination: { host: 'a.example.com', port: { number: 8080 } } }],
    },
  ]);
});

test('the subsets stand beside the gateway, for sidecars of all namespaces have to find them', () => {
  const chart = leaving({ hosts: ['a.example.com', 'b.example.com'] });
  const [rule] = manifests(chart, 'DestinationRule');
  expect(rule.metadata.namespace).toBe('istio-system');
  expect(rule.spec.subsets.map(({ name }: any) => name)).toEqual(['a-example-com', 'b-example-com']);
  expect(manifests(chart, 'VirtualService').map(({ spec }) => spec.hosts)).toEqual([
    ['a.example.com'],
    ['b.example.com'],
  ]);
});

test.each([
  [ClientTls.simple(), { mode: 'SIMPLE' }],
  [ClientTls.mutual('client-cert'), { mode: 'MUTUAL', credentialName: 'client-cert' }],
])('the gateway can begin TLS (%#), on the port of HTTP alone', (originate, tls) => {
  const chart = leaving({ hosts: ['a.example.com'], ports: [...http, ServicePort.tls()] }, { originate });
  const policies = manifests(chart, 'DestinationRule').filter(({ spec }) => spec.host === 'a.example.com');
  expect(policies.map(({ spec }) => spec.trafficPolicy)).toEqual([
    { portLevelSettings: [{ port: { number: 80 }, tls }] },
  ]);
});

test('what a chart says of the host beside it stands in the same DestinationRule', () => {
  const chart = leaving({ hosts: ['a.example.com'], ports: http }, { originate: ClientTls.simple() });
  MeshService.fromHost(chart, 'A', 'a.example.com').addSubset('v1');
  expect(manifests(chart, 'DestinationRule').filter(({ spec }) => spec.host === 'a.example.com')).toHaveLength(1);
});

test('every policy is written before the routes that rely on it', () => {
  const chart = leaving({ hosts: ['a.example.com'], ports: http }, { originate: ClientTls.simple() });
  const kinds = Testing.synth(chart).map(({ kind }) => kind);
  expect(kinds.lastIndexOf('DestinationRule')).toBeLessThan(kinds.indexOf('VirtualService'));
});

test('wildcards are resolved by the gateway for each request', () => {
  const chart = leaving({
    hosts: ['*.wikipedia.org'],
    ports: [ServicePort.http(), ServicePort.tls()],
    resolution: Resolution.dynamicDns(),
  });
  expect(specOf(chart, 'DestinationRule').subsets).toEqual([
    {
      name: 'any-wikipedia-org',
      trafficPolicy: {
        portLevelSettings: [{ port: { number: 80 }, tls: { mode: 'ISTIO_MUTUAL', sni: 'any.wikipedia.org' } }],
      },
    },
  ]);
  expect(specOf(chart, 'VirtualService').tls[1].route[0].destination.host).toBe('*.wikipedia.org');
});

test('hosts that differ by a dash have subsets of their own', () => {
  const chart = leaving({ hosts: ['a-b.example.com', 'a.b.example.com'] });
  const names = specOf(chart, 'DestinationRule').subsets.map(({ name }: any) => name);
  expect(names).toEqual(['a-b-example-com', 'a-b-example-com-2']);
});

test('the gateway, its Service and the ServiceEntry may live elsewhere', () => {
  const chart = new Chart(Testing.app(), 'test', { namespace: 'shop' });
  const service = MeshService.fromServiceName(chart, 'Gw', 'gw', { serviceNamespace: 'edge' });
  const egress = new EgressGateway(chart, 'Egress', { service, selector: { app: 'gw' } });
  const entry = ServiceEntry.fromServiceEntryName(chart, 'Entry', 'partner', {
    hosts: ['partner.example.com'],
    ports: http,
    serviceEntryNamespace: 'partners',
  });
  egress.addService(entry, { originate: ClientTls.simple() });
  expect(specOf(chart, 'Gateway').selector).toEqual({ app: 'gw' });
  expect(manifests(chart, 'DestinationRule').map(({ metadata, spec }) => [metadata.namespace, spec.host])).toEqual([
    ['edge', 'gw.edge.svc.cluster.local'],
    ['partners', 'partner.example.com'],
  ]);
});

test('an EastWestGateway passes on what other networks ask of any service of the cluster', () => {
  const chart = Testing.chart();
  new EastWestGateway(chart, 'Gateway');
  expect(specOf(chart, 'Gateway')).toEqual({
    selector: { istio: 'eastwestgateway' },
    servers: [
      { port: { number: 15443, name: 'tls', protocol: 'TLS' }, hosts: ['*.local'], tls: { mode: 'AUTO_PASSTHROUGH' } },
    ],
  });
});

test('an EastWestGateway can let other clusters reach istiod', () => {
  const chart = Testing.chart();
  new EastWestGateway(chart, 'Gateway', { metadata: { name: 'east-west' } }).exposeIstiod();
  const host = 'istiod.istio-system.svc.cluster.local';
  expect(specOf(chart, 'Gateway').servers.slice(1)).toEqual(
    [
      { number: 15012, name: 'tls-istiod', protocol: 'TLS' },
      { number: 15017, name: 'tls-istiodwebhook', protocol: 'TLS' },
    ].map(port => ({ port, hosts: ['*'], tls: { mode: 'PASSTHROUGH' } })),
  );
  expect(specOf(chart, 'VirtualService')).toEqual({
    hosts: ['*'],
    gateways: ['east-west'],
    tls: [
      [15012, 15012],
      [15017, 443],
    ].map(([port, number]) => ({
      match: [{ port, sniHosts: ['*'] }],
      route: [{ destination: { host, port: { number } } }],
    })),
  });
});
