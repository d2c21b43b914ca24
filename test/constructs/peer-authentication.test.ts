import { Chart, Testing } from 'cdk8s';
import { DataPlane, DataPlaneMode, MtlsBaseline, MtlsMode, PeerAuthentication } from 'cdk8s-istio';
import { manifests, specOf, stderrOf } from './world';

const shop = () => new Chart(Testing.app(), 'test', { namespace: 'shop' });
const placed = (chart: Chart) =>
  manifests(chart, 'PeerAuthentication').map(({ metadata, spec }) => [metadata.namespace, spec]);

test('the workloads of a namespace have one mode', () => {
  const chart = Testing.chart();
  new PeerAuthentication(chart, 'Policy', { mode: MtlsMode.STRICT });
  expect(specOf(chart, 'PeerAuthentication')).toEqual({ mtls: { mode: 'STRICT' } });
});

test('selected workloads may have one for each port', () => {
  const chart = Testing.chart();
  const policy = new PeerAuthentication(chart, 'Policy', { selector: { app: 'orders' }, mode: MtlsMode.UNSET });
  policy.addPort(9090, MtlsMode.PERMISSIVE);
  policy.addPort(8080, MtlsMode.DISABLE);
  expect(specOf(chart, 'PeerAuthentication')).toEqual({
    selector: { matchLabels: { app: 'orders' } },
    mtls: { mode: 'UNSET' },
    portLevelMtls: { 8080: { mode: 'DISABLE' }, 9090: { mode: 'PERMISSIVE' } },
  });
});

test('a PeerAuthentication that says no mode is refused at synthesis', () => {
  const chart = Testing.chart();
  new PeerAuthentication(chart, 'Policy', { selector: { app: 'orders' } });
  expect(() => Testing.synth(chart)).toThrow(
    '[test/Policy] a PeerAuthentication must say a mode, or one for a port (call addPort)',
  );
});

test('a selector in the root namespace is named, for Istio ignores it there', () => {
  const chart = new Chart(Testing.app(), 'test', { namespace: 'istio-system' });
  const said = stderrOf(() => new PeerAuthentication(chart, 'P', { selector: { app: 'a' }, mode: MtlsMode.STRICT }));
  expect(said).toBe(
    'warning: [test/P] has a selector in the root namespace, where Istio ignores it (put it into the namespace of the workloads)\n',
  );
});

test('the ambient data plane has strict mTLS too', () => {
  const chart = Testing.chart();
  DataPlane.target(chart, DataPlaneMode.AMBIENT);
  new MtlsBaseline(chart, 'Mtls');
  expect(specOf(chart, 'PeerAuthentication')).toEqual({ mtls: { mode: 'STRICT' } });
});

describe('MtlsBaseline', () => {
  test('is strict, of the chart and named as Istio names it', () => {
    const chart = shop();
    new MtlsBaseline(chart, 'Mtls');
    expect(manifests(chart, 'PeerAuthentication')[0]).toMatchObject({
      metadata: { name: 'default', namespace: 'shop' },
      spec: { mtls: { mode: 'STRICT' } },
    });
  });

  test('of the whole mesh stands in its root namespace, and its exceptions with their workloads', () => {
    const chart = shop();
    const mtls = new MtlsBaseline(chart, 'Mtls', { rootNamespace: 'istio-system' });
    mtls.addException('Legacy', { selector: { app: 'legacy' } });
    mtls.addException('Metrics', {
      selector: { app: 'a' },
      ports: [9090],
      mode: MtlsMode.DISABLE,
      metadata: { namespace: 'books' },
    });
    expect(placed(chart)).toEqual([
      ['istio-system', { mtls: { mode: 'STRICT' } }],
      ['shop', { selector: { matchLabels: { app: 'legacy' } }, mtls: { mode: 'PERMISSIVE' } }],
      ['books', { selector: { matchLabels: { app: 'a' } }, portLevelMtls: { 9090: { mode: 'DISABLE' } } }],
    ]);
  });

  test('of another namespace has its exceptions there', () => {
    const chart = shop();
    const mtls = new MtlsBaseline(chart, 'Mtls', { metadata: { namespace: 'books' } });
    mtls.addException('Legacy', { selector: { app: 'legacy' } });
    expect(placed(chart).map(([namespace]) => namespace)).toEqual(['books', 'books']);
  });
});
