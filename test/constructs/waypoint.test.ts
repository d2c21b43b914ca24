import { ApiObject, Chart, Testing } from 'cdk8s';
import {
  AllowedRoutes,
  BypassGuard,
  DataPlane,
  DataPlaneMode,
  MeshService,
  TrafficDistribution,
  TrafficDistributionMode,
  Waypoint,
  WaypointFor,
  Workload,
} from 'cdk8s-istio';
import { Deployment, Namespace, Service } from 'cdk8s-plus-33';
import { manifests } from './world';

const chartOf = (namespace: string | undefined = 'default') => new Chart(Testing.app(), 'test', { namespace });

const labelsOf = (chart: Chart, kind: string) => manifests(chart, kind)[0].metadata.labels;

test('a Waypoint is what istioctl waypoint generate prints', () => {
  const chart = chartOf();
  new Waypoint(chart, 'Waypoint', { metadata: { name: 'waypoint' } });
  expect(manifests(chart, 'Gateway')).toEqual([
    {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'Gateway',
      metadata: { name: 'waypoint', namespace: 'default', labels: { 'istio.io/waypoint-for': 'service' } },
      spec: { gatewayClassName: 'istio-waypoint', listeners: [{ name: 'mesh', port: 15008, protocol: 'HBONE' }] },
    },
  ]);
});

test('other namespaces may use it if it is told so', () => {
  const chart = chartOf();
  new Waypoint(chart, 'Waypoint', { allowedRoutes: AllowedRoutes.inNamespace('shop') });
  expect(manifests(chart, 'Gateway')[0].spec.listeners[0].allowedRoutes).toEqual({
    namespaces: { from: 'Selector', selector: { matchLabels: { 'kubernetes.io/metadata.name': 'shop' } } },
  });
});

describe('what is enrolled gets labels', () => {
  test('a Service, and for requests from an ingress gateway too', () => {
    const chart = chartOf();
    const waypoint = new Waypoint(chart, 'Waypoint', { metadata: { name: 'waypoint' } });
    waypoint.enroll(new Service(chart, 'Reviews', { ports: [{ port: 9080 }] }), { ingressUseWaypoint: true });
    expect(labelsOf(chart, 'Service')).toEqual({
      'istio.io/use-waypoint': 'waypoint',
      'istio.io/ingress-use-waypoint': 'true',
    });
  });

  test('a Namespace', () => {
    const chart = chartOf();
    const waypoint = new Waypoint(chart, 'Waypoint', { metadata: { name: 'waypoint' } });
    waypoint.enroll(new Namespace(chart, 'Namespace', { metadata: { name: 'default' } }));
    expect(labelsOf(chart, 'Namespace')).toEqual({ 'istio.io/use-waypoint': 'waypoint' });
  });

  test('the pods of a Deployment, and not the Deployment', () => {
    const chart = chartOf();
    const waypoint = new Waypoint(chart, 'Waypoint', { metadata: { name: 'waypoint' }, waypointFor: WaypointFor.ALL });
    const deployment = new Deployment(chart, 'Reviews', { containers: [{ image: 'reviews' }] });
    waypoint.enroll(deployment);
    const [{ metadata, spec }] = manifests(chart, 'Deployment');
    expect(metadata.labels).toBeUndefined();
    expect(spec.template.metadata.labels).toMatchObject({ 'istio.io/use-waypoint': 'waypoint' });
  });

  test('one of another namespace is told where the waypoint is', () => {
    const chart = chartOf();
    const waypoint = Waypoint.fromWaypointName(chart, 'Shared', 'shared', { waypointNamespace: 'infra' });
    waypoint.enroll(new Service(chart, 'Reviews', { ports: [{ port: 9080 }] }));
    expect(labelsOf(chart, 'Service')).toEqual({
      'istio.io/use-waypoint': 'shared',
      'istio.io/use-waypoint-namespace': 'infra',
    });
  });
});

test('policies are attached to a waypoint by its Gateway', () => {
  const chart = chartOf();
  const targetRef = { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'waypoint' };
  const owned = new Waypoint(chart, 'Waypoint', { metadata: { name: 'waypoint' } });
  expect([owned, Waypoint.fromWaypointName(chart, 'Reference', 'waypoint')].map(w => w.toPolicyTarget())).toEqual([
    { description: 'waypoint waypoint', targetRef, targetNamespace: 'default' },
    { description: 'waypoint waypoint', targetRef },
  ]);
});

test('a BypassGuard allows the waypoint alone, at the workloads and not at the Service', () => {
  const chart = chartOf();
  DataPlane.target(chart, DataPlaneMode.AMBIENT);
  const waypoint = Waypoint.fromWaypointName(chart, 'Waypoint', 'waypoint', { waypointNamespace: 'infra' });
  new BypassGuard(chart, 'Guard', { waypoint, workload: Workload.labelled({ app: 'reviews' }) });
  expect(manifests(chart, 'AuthorizationPolicy')[0].spec).toEqual({
    selector: { matchLabels: { app: 'reviews' } },
    action: 'ALLOW',
    rules: [{ from: [{ source: { serviceAccounts: ['infra/waypoint'] } }] }],
  });
});

test('what istiod makes for a waypoint can be labelled', () => {
  const chart = chartOf();
  new Waypoint(chart, 'Waypoint', { infrastructure: { labels: { team: 'a' } } });
  expect(manifests(chart, 'Gateway')[0].spec.infrastructure).toEqual({ labels: { team: 'a' } });
});

test('the traffic of a Service stays near by an annotation', () => {
  const chart = chartOf();
  const service = new Service(chart, 'Reviews', { ports: [{ port: 9080 }] });
  TrafficDistribution.prefer(service, TrafficDistributionMode.PREFER_SAME_ZONE);
  expect(manifests(chart, 'Service')[0].metadata.annotations).toEqual({
    'networking.istio.io/traffic-distribution': 'PreferSameZone',
  });
});

test('a host that is a Service is a target by its name, and any other host is none', () => {
  const chart = chartOf();
  const service = MeshService.fromHost(chart, 'Service', 'reviews.shop.svc.cluster.local');
  expect(service.toPolicyTarget().targetRef).toEqual({ kind: 'Service', name: 'reviews' });
  expect(() => MeshService.fromHost(chart, 'Host', 'api.example.com').toPolicyTarget()).toThrow(
    `target of a policy must be a Service of Kubernetes, got host 'api.example.com' (did you mean TargetRef.serviceEntry, with the name of its ServiceEntry?)`,
  );
});

test.each<[string, (chart: Chart) => unknown, string]>([
  [
    'a Service at a waypoint for workloads',
    c =>
      new Waypoint(c, 'W', { metadata: { name: 'w' }, waypointFor: WaypointFor.WORKLOAD }).enroll(
        new Service(c, 'S', { ports: [{ port: 80 }] }),
      ),
    `waypoint w must be for services to take Service test/S/Resource, got waypointFor 'workload' (did you mean WaypointFor.ALL?)`,
  ],
  [
    'a Pod at a waypoint for services',
    c =>
      new Waypoint(c, 'W', { metadata: { name: 'w' } }).enroll(
        new ApiObject(c, 'P', { apiVersion: 'v1', kind: 'Pod' }),
      ),
    `waypoint w must be for workloads to take Pod test/P, got waypointFor 'service' (did you mean WaypointFor.ALL?)`,
  ],
  [
    'a Service of another namespace',
    c =>
      new Waypoint(c, 'W', { metadata: { name: 'w' } }).enroll(
        new Service(c, 'S', { metadata: { namespace: 'shop' }, ports: [{ port: 80 }] }),
      ),
    'waypoint w takes its own namespace alone, got Service test/S/Resource of another (say allowedRoutes: AllowedRoutes.allNamespaces())',
  ],
  [
    'what has no traffic',
    c => new Waypoint(c, 'W').enroll(new ApiObject(c, 'C', { apiVersion: 'v1', kind: 'ConfigMap' })),
    'what a waypoint takes must be a Namespace, a Service, a ServiceEntry, a WorkloadEntry, a Pod or have a pod template, got ConfigMap test/C',
  ],
  [
    'what is no object',
    c => new Waypoint(c, 'W').enroll(new Chart(c, 'Empty')),
    'what a waypoint takes must be a Namespace, a Service, a ServiceEntry, a WorkloadEntry, a Pod or have a pod template, got test/Empty',
  ],
  [
    'an ingress to a pod',
    c =>
      Waypoint.fromWaypointName(c, 'W', 'w').enroll(new ApiObject(c, 'P', { apiVersion: 'v1', kind: 'Pod' }), {
        ingressUseWaypoint: true,
      }),
    'ingressUseWaypoint is for a Service, a ServiceEntry or a Namespace, got Pod test/P',
  ],
  [
    'a pod template without labels',
    c =>
      Waypoint.fromWaypointName(c, 'W', 'w').enroll(
        new ApiObject(c, 'D', { apiVersion: 'apps/v1', kind: 'Deployment', spec: { template: {} } }),
      ),
    'pods of Deployment test/D must have labels already, for one is added to them',
  ],
  [
    'too many labels of an infrastructure',
    c => {
      const labels = Object.fromEntries([...'abcdefghi'].map(key => [key, '']));
      new Waypoint(c, 'W', { infrastructure: { labels } });
    },
    'labels of an infrastructure must be at most 8, got 9',
  ],
  [
    'a name with a dot',
    c => Waypoint.fromWaypointName(c, 'W', 'a.b'),
    `name of a waypoint must be made of a-z, 0-9 and '-', and begin and end with a letter or digit, got 'a.b' (did you mean 'a-b'?)`,
  ],
  [
    'the traffic of a Deployment',
    c =>
      TrafficDistribution.prefer(
        new ApiObject(c, 'D', { apiVersion: 'apps/v1', kind: 'Deployment' }),
        TrafficDistributionMode.PREFER_SAME_NODE,
      ),
    'traffic is distributed among the workloads of a Service or a ServiceEntry, or of those of a Namespace, got Deployment test/D',
  ],
])('%s is refused where it is written', (_, make, message) => {
  expect(() => make(chartOf())).toThrow(message);
});
