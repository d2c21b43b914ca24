import { ApiObject, App, Chart, Testing } from 'cdk8s';
import { Gateway, IngressGateway, MeshService, PrefixRoute, VirtualService, networking } from 'cdk8s-istio';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkConfig } from '../../src/check/check';
import { Config } from '../../src/model/config';
import { RULES } from '../../src/rules';
import { stderrOf } from '../constructs/world';

/** Two charts, each with a route of one host, on one gateway or in the mesh. */
function twoCharts(on: 'gateway' | 'mesh', prefixes: [string, string] = ['/cart', '/cart']): App {
  const app = Testing.app();
  const edge = new IngressGateway(new Chart(app, 'edge', { namespace: 'edge' }), 'Gateway', {
    hosts: ['shop.example.com'],
  });
  for (const [i, prefix] of prefixes.entries()) {
    const chart = new Chart(app, `team${i}`, { namespace: 'shop' });
    const to = MeshService.fromServiceName(chart, 'Web', 'web');
    const gateways = [on === 'gateway' ? edge : Gateway.MESH];
    new PrefixRoute(chart, 'Route', { gateways, hosts: ['shop.example.com'], prefix, to });
  }
  return app;
}

describe('two charts that share a host', () => {
  test('on a gateway are named on stderr when their routes overlap, once, with the way out', () => {
    const said = stderrOf(() => twoCharts('gateway').synth());
    expect(said.trimEnd().split('\n')).toHaveLength(1);
    expect(said).toMatch(
      /^warning: \[team1\/edge-Gateway-shop-example-com\] host 'shop\.example\.com' of gateway edge\/\S+ is routed by VirtualService shop\/\S+ \(team0\//,
    );
    expect(said).toContain('delegate to the other (Delegate.to)');
    expect(said).toContain('[virtual-service/host-split at VirtualService shop/');
  });

  test('on a gateway are nothing to speak of when their routes do not overlap', () => {
    expect(stderrOf(() => twoCharts('gateway', ['/cart', '/search']).synth())).toBe('');
  });

  test('in the mesh stop the synthesis', () => {
    expect(() => twoCharts('mesh', ['/cart', '/search']).synth()).toThrow(
      /\[team1\/mesh-shop-example-com\] host 'shop\.example\.com' is routed in the mesh by VirtualService shop\/\S+ \(team0\/mesh-shop-example-com\) too/,
    );
  });
});

describe('two objects of one kind, namespace and name', () => {
  test('stop the synthesis, with the names of both constructs', () => {
    const chart = new Chart(Testing.app(), 'shop', { namespace: 'web' });
    const metadata = { name: 'edge' };
    new IngressGateway(chart, 'One', { metadata });
    new IngressGateway(chart, 'Two', { metadata });
    expect(() => Testing.synth(chart)).toThrow(
      '[shop/Two] Gateway web/edge is there twice, also by shop/One: of the two the cluster keeps one (set metadata.name of one of them) [resource/duplicate at Gateway web/edge /metadata/name]',
    );
  });

  test('are found whoever makes them', () => {
    const chart = new Chart(Testing.app(), 'shop');
    const metadata = { name: 'edge' };
    new IngressGateway(chart, 'Ours', { metadata });
    new networking.Gateway(chart, 'L1', { metadata, spec: { servers: [] } });
    new ApiObject(chart, 'Raw', { apiVersion: 'networking.istio.io/v1beta1', kind: 'Gateway', metadata });
    expect(() => Testing.synth(chart)).toThrow(
      /\[shop\/L1\] .*also by shop\/Ours[\s\S]*\[shop\/Raw\] .*also by shop\/Ours/,
    );
  });

  test('of other kinds or namespaces are four objects', () => {
    const app = Testing.app();
    for (const namespace of ['a', 'b']) {
      const chart = new Chart(app, namespace, { namespace });
      new IngressGateway(chart, 'Gateway', { metadata: { name: 'same' } });
      new VirtualService(chart, 'Routes', {
        metadata: { name: 'same' },
        hosts: ['x'],
        http: [{ to: MeshService.fromServiceName(chart, 'Web', 'web') }],
      });
    }
    expect(app.synthYaml().match(/name: same/g)).toHaveLength(4);
  });
});

describe('the mesh is checked', () => {
  afterEach(() => jest.restoreAllMocks());

  test('once for a synthesis, however many charts there are', () => {
    const app = new App({ outdir: mkdtempSync(join(tmpdir(), 'checks-')) });
    for (let i = 0; i < 5; i++) {
      new IngressGateway(new Chart(app, `chart${i}`), 'Gateway');
    }
    const check = jest.spyOn(RULES[0], 'check');
    app.synth();
    expect(readdirSync(app.outdir)).toHaveLength(5);
    expect(check).toHaveBeenCalledTimes(1);
    expect(check.mock.calls[0][0].resources).toHaveLength(5);
  });

  test('anew when a changed tree is synthesized again', () => {
    const app = Testing.app();
    const chart = new Chart(app, 'shop');
    const first = new IngressGateway(chart, 'One', { metadata: { name: 'edge' } });
    expect(() => app.synthYaml()).not.toThrow();
    new IngressGateway(new Chart(app, 'other'), 'Two', { metadata: { name: 'edge' } });
    expect(() => app.synthYaml()).toThrow('[other/Two] Gateway edge is there twice, also by shop/One');
    first.metadata.addLabel('changed', 'yes');
    expect(chart.node.tryRemoveChild('One')).toBe(true);
    expect(() => app.synthYaml()).not.toThrow();
  });

  test('not in an app without a construct of ours', () => {
    const app = Testing.app();
    const chart = new Chart(app, 'plain');
    ['One', 'Two'].forEach(
      id => new ApiObject(chart, id, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'same' } }),
    );
    expect(() => app.synthYaml()).not.toThrow();
  });

  test('a rule that throws is our bug, says so with its name, and keeps no other rule from its work', () => {
    const [rule] = RULES;
    jest.spyOn(rule, 'check').mockImplementation(() => {
      throw new Error('boom');
    });
    const [finding] = checkConfig(new Config([]));
    expect(finding.message).toBe(
      `rule ${rule.name} failed; this is a bug of cdk8s-istio, please report it: Error: boom`,
    );
    expect(finding.level).toBe('error');
  });
});
