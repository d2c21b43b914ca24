import type { Chart } from 'cdk8s';
import { Duration } from 'cdk8s';
import * as istio from 'cdk8s-istio';

const { ConfigPatch, CustomTag, ExtensionProvider, Metric, Patch, TagOverride, TargetRef, WorkloadMode } = istio;

/** Whatever a Telemetry can say. */
export function telemetry(chart: Chart): void {
  new istio.Telemetry(chart, 'Telemetry', {
    targets: [TargetRef.gateway('ingress')],
    accessLogging: [
      { filter: 'response.code >= 500', mode: WorkloadMode.SERVER, providers: [ExtensionProvider.ENVOY] },
    ],
    tracing: [
      {
        provider: ExtensionProvider.named('otel'),
        mode: WorkloadMode.SERVER,
        randomSamplingPercentage: 10,
        customTags: {
          a: CustomTag.literal('1'),
          b: CustomTag.header('x-b', { defaultValue: '1' }),
          c: CustomTag.environment('C', { defaultValue: '1' }),
          d: CustomTag.formatter('%REQ(:path)%'),
        },
        disableSpanReporting: false,
        disableContextPropagation: false,
        enableIstioTags: false,
      },
    ],
    metrics: [
      {
        providers: [ExtensionProvider.PROMETHEUS],
        reportingInterval: Duration.seconds(5),
        overrides: [
          { metric: Metric.custom('mine'), disabled: true },
          {
            metric: Metric.REQUEST_COUNT,
            mode: WorkloadMode.CLIENT,
            tagOverrides: { a: TagOverride.upsert('request.host') },
          },
        ],
      },
    ],
  });
}

/** Whatever a ProxyConfig can say. */
export function proxyConfig(chart: Chart): void {
  new istio.ProxyConfig(chart, 'ProxyConfig', {
    selector: { app: 'web' },
    concurrency: 2,
    environmentVariables: { A: '1' },
    image: istio.ProxyImage.DISTROLESS,
  });
}

/** Whatever an EnvoyFilter can say of the place of a patch. */
export function envoyFilter(chart: Chart): void {
  const patch = Patch.merge({ name: 'x' });
  const proxy = { proxyVersion: '^1\\.31.*', metadata: { a: '1' } };
  new istio.EnvoyFilter(chart, 'EnvoyFilter', {
    targets: [TargetRef.gateway('ingress')],
    priority: 10,
    configPatches: [
      ConfigPatch.cluster(patch, { proxy, cluster: { name: 'c' } }),
      ConfigPatch.cluster(patch, { cluster: { service: 'web', portNumber: 80, subset: 'v1' } }),
      ConfigPatch.networkFilter(Patch.merge({ name: 'x' }), {
        listener: {
          name: 'l',
          filterChain: {
            name: 'f',
            sni: 'a',
            transportProtocol: 'tls',
            applicationProtocols: ['h2'],
            destinationPort: 80,
            filter: 'n',
          },
        },
      }),
      ConfigPatch.httpRoute(patch, {
        routeConfiguration: {
          name: 'r',
          portNumber: 80,
          portName: 'http',
          gateway: new istio.IngressGateway(chart, 'Gateway'),
          vhost: { domainName: 'a', route: { name: 'x', action: istio.RouteMatchAction.ROUTE } },
        },
      }),
    ],
  });
}

/** Whatever can be said of extensions. */
export function extensions(chart: Chart): void {
  const wasm = {
    failStrategy: istio.FailStrategy.FAIL_OPEN,
    pluginName: 'p',
    pluginType: istio.PluginType.HTTP,
    env: { A: istio.WasmEnvVar.inline('1'), B: istio.WasmEnvVar.host() },
  };
  const options = { targets: [TargetRef.gateway('ingress')], match: [{ mode: WorkloadMode.SERVER, ports: [80] }] };
  new istio.WasmPlugin(chart, 'WasmPlugin', { ...options, ...wasm, url: 'oci://example.com/p:1' });
  new istio.TrafficExtension(chart, 'TrafficExtension', {
    ...options,
    filter: istio.ExtensionFilter.wasm('oci://example.com/p:1', wasm),
  });
}
