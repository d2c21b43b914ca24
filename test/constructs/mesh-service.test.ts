import { Chart, Testing } from 'cdk8s';
import { MeshService, PrefixRoute } from 'cdk8s-istio';
import * as plus33 from 'cdk8s-plus-33';
import { manifests, specOf, world } from './world';

const chartIn = (namespace?: string) => new Chart(Testing.app(), 'test', { namespace });

test.each([
  ['in the namespace that is said', chartIn('shop'), { serviceNamespace: 'books' }, 'reviews.books.svc.cluster.local'],
  ['in that of the chart', chartIn('shop'), {}, 'reviews.shop.svc.cluster.local'],
  ['short where none is known', chartIn(), {}, 'reviews'],
  [
    'in a cluster with another domain',
    chartIn('shop'),
    { clusterDomain: 'corp.example' },
    'reviews.shop.svc.corp.example',
  ],
])('a service has its name %s', (_, chart, options, host) => {
  expect(MeshService.fromServiceName(chart, 'Reviews', 'reviews', options).host).toBe(host);
});

test('a host that is no Kubernetes Service is taken as it is', () => {
  const { chart } = world();
  expect(MeshService.fromHost(chart, 'Api', 'api.example.com', { port: 443 }).toDestination()).toEqual({
    host: 'api.example.com',
    port: 443,
  });
});

describe.each([
  [
    'cdk8s-plus',
    (chart: Chart) => new plus33.Service(chart, 'Service', { metadata: { name: 'web' }, ports: [{ port: 8080 }] }),
  ],
  [
    'cdk8s',
    (chart: Chart) =>
      new plus33.k8s.KubeService(chart, 'Service', { metadata: { name: 'web' }, spec: { ports: [{ port: 8080 }] } }),
  ],
])('a Service of %s', (_, make) => {
  test('is read: name, namespace and port', () => {
    const chart = chartIn('shop');
    expect(MeshService.fromService(chart, 'Web', make(chart)).toDestination()).toEqual({
      host: 'web.shop.svc.cluster.local',
      port: 8080,
    });
  });

  test('keeps its own namespace in a route of another', () => {
    const app = Testing.app();
    const web = make(new Chart(app, 'books', { namespace: 'books' }));
    const chart = new Chart(app, 'shop', { namespace: 'shop' });
    expect(MeshService.fromService(chart, 'Web', web).host).toBe('web.books.svc.cluster.local');
  });
});

test('of a Service with several ports, one is said', () => {
  const chart = chartIn();
  const service = new plus33.Service(chart, 'Service', {
    ports: [
      { port: 80, name: 'http' },
      { port: 9090, name: 'metrics' },
    ],
  });
  expect(MeshService.fromService(chart, 'Metrics', service, { port: 9090 }).toDestination().port).toBe(9090);
});

test('ports that a Service gets later are read when the app is synthesized', () => {
  const { chart, gateways } = world();
  const service = new plus33.Service(chart, 'Service', {
    metadata: { name: 'late' },
    ports: [{ port: 80, name: 'http' }],
  });
  new PrefixRoute(chart, 'Route', { gateways, prefix: '/', to: MeshService.fromService(chart, 'Late', service) });
  service.bind(9090, { name: 'metrics' });
  expect(() => Testing.synth(chart)).toThrow(
    'port of Service test/Service must be said, for it has 2 (port: 80 or 9090)',
  );
});

describe('subsets', () => {
  test('stand in one DestinationRule of their host, whoever adds them', () => {
    const { chart, web } = world('shop');
    const again = MeshService.fromServiceName(chart, 'Again', 'web', { port: 9090 });
    expect(web.addSubset('v1').labels).toEqual({ version: 'v1' });
    again.addSubset('canary', { labels: { track: 'canary' } });
    expect(specOf(chart, 'DestinationRule')).toEqual({
      host: 'web.shop.svc.cluster.local',
      subsets: [
        { name: 'v1', labels: { version: 'v1' } },
        { name: 'canary', labels: { track: 'canary' } },
      ],
    });
  });

  test('of equal names in two namespaces are two', () => {
    const { chart, web } = world('shop');
    web.addSubset('v1');
    MeshService.fromServiceName(chart, 'Other', 'web', { serviceNamespace: 'books' }).addSubset('v1');
    expect(manifests(chart, 'DestinationRule').map(({ spec }) => spec.host)).toEqual([
      'web.shop.svc.cluster.local',
      'web.books.svc.cluster.local',
    ]);
  });

  test('are routed to', () => {
    const { chart, gateways, web } = world();
    new PrefixRoute(chart, 'Route', { gateways, prefix: '/', to: web.addSubset('v2') });
    expect(specOf(chart, 'VirtualService').http[0].route).toEqual([
      { destination: { host: 'web', port: { number: 80 }, subset: 'v2' } },
    ]);
  });
});
