import { Chart, Testing } from 'cdk8s';
import type { IPolicyTarget } from 'cdk8s-istio';
import { DataPlane, DataPlaneMode, DefaultDeny, MeshService, TargetRef, Workload } from 'cdk8s-istio';
import { Deployment, Service } from 'cdk8s-plus-33';
import { specOf } from './world';

interface World {
  readonly chart: Chart;
  readonly deployment: Deployment;
  readonly service: Service;
}

function targeted(mode: DataPlaneMode, targets: (world: World) => IPolicyTarget[], namespace = 'shop'): any {
  const app = Testing.app();
  const chart = new Chart(app, 'test', { namespace: 'shop' });
  DataPlane.target(app, mode);
  const deployment = new Deployment(chart, 'Deployment', {
    podMetadata: { labels: { app: 'reviews' } },
    containers: [{ image: 'i', portNumber: 80 }],
    select: false,
  });
  const service = new Service(chart, 'Service', { metadata: { name: 'reviews' }, ports: [{ port: 80 }] });
  service.selectLabel('app', 'reviews');
  new DefaultDeny(chart, 'Policy', { targets: targets({ chart, deployment, service }), metadata: { namespace } });
  return specOf(chart, 'AuthorizationPolicy');
}

const { SIDECAR, AMBIENT } = DataPlaneMode;
const selector = { matchLabels: { app: 'reviews' } };
const REVIEWS = { kind: 'Service', name: 'reviews' };
const EDGE = { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'edge' };

test.each([
  ['workloads by their labels', () => [Workload.labelled({ app: 'reviews' })]],
  ['the pods of a Deployment', ({ deployment }) => [Workload.fromPodTemplate(deployment)]],
] as Array<[string, (world: World) => IPolicyTarget[]]>)('%s are selected on both data planes', (_, targets) => {
  expect(targeted(SIDECAR, targets)).toMatchObject({ selector: { matchLabels: { app: 'reviews' } } });
  expect(targeted(AMBIENT, targets)).toMatchObject({ selector: { matchLabels: { app: 'reviews' } } });
});

test('a Service of the app is its workloads on sidecars, and itself in ambient mode', () => {
  const targets = ({ chart, service }: World) => [MeshService.fromService(chart, 'Reviews', service)];
  expect(targeted(SIDECAR, targets)).toEqual({ selector });
  expect(targeted(AMBIENT, targets)).toEqual({ targetRefs: [REVIEWS] });
});

test('a Service by its name can be said in ambient mode', () => {
  const targets = ({ chart }: World) => [MeshService.fromServiceName(chart, 'Reviews', 'reviews')];
  expect(targeted(AMBIENT, targets)).toEqual({ targetRefs: [REVIEWS] });
});

test('objects are named, and several may be', () => {
  const targets = () => [
    TargetRef.gateway('edge'),
    TargetRef.service('reviews'),
    TargetRef.serviceEntry('stripe'),
    TargetRef.gatewayClass('istio-waypoint'),
  ];
  expect(targeted(AMBIENT, targets)).toEqual({
    targetRefs: [
      EDGE,
      REVIEWS,
      { group: 'networking.istio.io', kind: 'ServiceEntry', name: 'stripe' },
      { group: 'gateway.networking.k8s.io', kind: 'GatewayClass', name: 'istio-waypoint' },
    ],
  });
});

test('a Gateway is named on sidecars as well', () => {
  expect(targeted(SIDECAR, () => [TargetRef.gateway('edge')])).toEqual({ targetRefs: [EDGE] });
});

test('a policy in the root namespace selects in all of them', () => {
  const targets = ({ chart, service }: World) => [MeshService.fromService(chart, 'Reviews', service)];
  expect(targeted(SIDECAR, targets, 'istio-system')).toEqual({ selector });
});

test('what a Service selects is read when the app is synthesized', () => {
  const chart = Testing.chart();
  const service = new Service(chart, 'Service', { ports: [{ port: 80 }] });
  service.selectLabel('app', 'reviews');
  new DefaultDeny(chart, 'Policy', { targets: [MeshService.fromService(chart, 'Reviews', service)] });
  service.selectLabel('tier', 'backend');
  expect(specOf(chart, 'AuthorizationPolicy').selector.matchLabels).toEqual({ app: 'reviews', tier: 'backend' });
});
