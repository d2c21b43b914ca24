import { Chart, Testing } from 'cdk8s';
import {
  ExecutionPhase,
  ExtensionFilter,
  FailStrategy,
  IstioVersion,
  PluginType,
  PullPolicy,
  TrafficExtension,
  WasmEnvVar,
  WasmPlugin,
  WorkloadMode,
  Workload,
} from 'cdk8s-istio';
import { specOf } from './world';

const script = 'function envoy_on_request(handle)\n  handle:headers():add("x-mesh", "yes")\nend\n';
const sha256 = 'a'.repeat(64);

const wasm = {
  sha256,
  imagePullPolicy: PullPolicy.ALWAYS,
  imagePullSecret: 'registry',
  pluginName: 'limit',
  pluginConfig: { rules: [{ path: '/a' }] },
  failStrategy: FailStrategy.FAIL_OPEN,
  env: { A: WasmEnvVar.inline('b'), POD_NAME: WasmEnvVar.host() },
  pluginType: PluginType.NETWORK,
};

const wire = {
  url: 'oci://r/limit:1',
  sha256,
  imagePullPolicy: 'Always',
  imagePullSecret: 'registry',
  pluginName: 'limit',
  pluginConfig: { rules: [{ path: '/a' }] },
  failStrategy: 'FAIL_OPEN',
  vmConfig: {
    env: [
      { name: 'A', value: 'b' },
      { name: 'POD_NAME', valueFrom: 'HOST' },
    ],
  },
  type: 'NETWORK',
};

test('a script in Lua needs nothing but itself', () => {
  const chart = Testing.chart();
  new TrafficExtension(chart, 'Lua', { filter: ExtensionFilter.lua(script) });
  expect(specOf(chart, 'TrafficExtension')).toEqual({ lua: { inlineCode: script } });
});

test('a Wasm module is said in the same words to either kind', () => {
  const place = {
    targets: [Workload.labelled({ app: 'web' })],
    phase: ExecutionPhase.AUTHZ,
    priority: -5,
    match: [{ mode: WorkloadMode.SERVER, ports: [8080] }],
  };
  const placed = {
    selector: { matchLabels: { app: 'web' } },
    phase: 'AUTHZ',
    priority: -5,
    match: [{ mode: 'SERVER', ports: [{ number: 8080 }] }],
  };
  const chart = Testing.chart();
  new TrafficExtension(chart, 'Extension', { ...place, filter: ExtensionFilter.wasm('oci://r/limit:1', wasm) });
  new WasmPlugin(chart, 'Plugin', { ...place, ...wasm, url: 'oci://r/limit:1' });
  expect(specOf(chart, 'TrafficExtension')).toEqual({ ...placed, wasm: wire });
  expect(specOf(chart, 'WasmPlugin')).toEqual({ ...placed, ...wire });
});

test.each([
  'oci://r/a:1',
  'https://a.com/a.wasm',
  'http://a.com/a.wasm',
  'file:///a.wasm',
  'r.com/a:1',
  'r.com/a@sha256:0',
  '10.0.0.1:80/a',
])('a module may be at %s', url => {
  expect(() => ExtensionFilter.wasm(url)).not.toThrow();
});

test('a TrafficExtension is refused for an Istio that does not know it', () => {
  const chart = new Chart(Testing.app(), 'test');
  IstioVersion.target(chart, '1.29');
  new TrafficExtension(chart, 'Lua', { filter: ExtensionFilter.lua(script) });
  expect(() => Testing.synth(chart)).toThrow(/1\.30/);
});
