import { Chart, Testing } from 'cdk8s';
import { DataPlane, DataPlaneMode, NamespaceIsolation, TargetRef } from 'cdk8s-istio';
import { manifests } from './world';

const shop = () => new Chart(Testing.app(), 'test', { namespace: 'shop' });
const policies = (chart: Chart) => manifests(chart, 'AuthorizationPolicy').map(({ spec }) => spec);

test('a NamespaceIsolation denies who is of no admitted namespace and is no ingress', () => {
  const chart = shop();
  new NamespaceIsolation(chart, 'Isolation', { ingress: ['istio-system/ingress'], namespaces: ['monitoring'] });
  expect(policies(chart)).toEqual([
    {
      action: 'DENY',
      rules: [
        {
          from: [
            { source: { notNamespaces: ['shop', 'monitoring'], notPrincipals: ['*/ns/istio-system/sa/ingress'] } },
          ],
        },
      ],
    },
  ]);
});

test('a NamespaceIsolation admits its own namespace alone unless told otherwise', () => {
  const chart = Testing.chart();
  new NamespaceIsolation(chart, 'Isolation', { metadata: { namespace: 'books' } });
  expect(policies(chart)[0].rules).toEqual([{ from: [{ source: { notNamespaces: ['books'] } }] }]);
});

test('a NamespaceIsolation holds at the waypoints as well, behind which callers are not known', () => {
  const chart = shop();
  DataPlane.target(chart, DataPlaneMode.AMBIENT);
  new NamespaceIsolation(chart, 'Isolation', { metadata: { name: 'i' }, waypoints: [TargetRef.gateway('waypoint')] });
  const [all, atWaypoint] = policies(chart);
  expect(all.targetRefs).toBeUndefined();
  expect(atWaypoint).toEqual({
    ...all,
    targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'waypoint' }],
  });
  expect(manifests(chart, 'AuthorizationPolicy').map(({ metadata }) => metadata.name)).toEqual(['i', 'i-waypoints']);
});
