import {
  CustomTag,
  ExtensionProvider,
  Metric,
  ProxyConfig,
  ProxyImage,
  TagOverride,
  Telemetry,
  WorkloadMode,
  Workload,
} from 'cdk8s-istio';
import type { Entries } from '../entry';

const foo = [Workload.labelled({ 'service.istio.io/canonical-name': 'foo' })];
const bar = [Workload.labelled({ 'service.istio.io/canonical-name': 'bar' })];
const otel = ExtensionProvider.named('otel');
const providers = [ExtensionProvider.PROMETHEUS];

export const entries: Entries = {
  'samples/open-telemetry/als/README.md#1': chart =>
    new Telemetry(chart, 'T', { accessLogging: [{ providers: [otel] }] }),
  'samples/open-telemetry/loki/telemetry.yaml#1': chart =>
    new Telemetry(chart, 'T', { accessLogging: [{ providers: [otel] }] }),
  'samples/open-telemetry/tracing/telemetry.yaml#1': chart =>
    new Telemetry(chart, 'T', {
      tracing: [{ provider: ExtensionProvider.named('otel-tracing'), randomSamplingPercentage: 0 }],
    }),
  'telemetry/v1alpha1/telemetry.proto#1': chart =>
    new Telemetry(chart, 'T', { tracing: [{ randomSamplingPercentage: 10 }] }),
  'telemetry/v1alpha1/telemetry.proto#2': chart =>
    new Telemetry(chart, 'T', { targets: foo, tracing: [{ disableSpanReporting: true }] }),
  'telemetry/v1alpha1/telemetry.proto#3': chart =>
    new Telemetry(chart, 'T', {
      targets: foo,
      tracing: [{ provider: ExtensionProvider.named('zipkin-alternate'), randomSamplingPercentage: 10 }],
    }),
  'telemetry/v1alpha1/telemetry.proto#4': chart =>
    new Telemetry(chart, 'T', {
      tracing: [{ mode: WorkloadMode.CLIENT, provider: ExtensionProvider.named('zipkin') }],
    }),
  'telemetry/v1alpha1/telemetry.proto#5': chart =>
    new Telemetry(chart, 'T', {
      tracing: [{ randomSamplingPercentage: 10, customTags: { my_new_foo_tag: CustomTag.literal('foo') } }],
    }),
  'telemetry/v1alpha1/telemetry.proto#6': chart =>
    new Telemetry(chart, 'T', {
      metrics: [{ providers, overrides: [{ metric: Metric.ALL_METRICS, mode: WorkloadMode.SERVER, disabled: true }] }],
    }),
  'telemetry/v1alpha1/telemetry.proto#7': chart =>
    new Telemetry(chart, 'T', {
      metrics: [
        {
          providers,
          overrides: [
            {
              tagOverrides: {
                request_method: TagOverride.upsert('request.method'),
                request_host: TagOverride.upsert('request.host'),
              },
            },
          ],
        },
      ],
    }),
  'telemetry/v1alpha1/telemetry.proto#8': chart =>
    new Telemetry(chart, 'T', {
      targets: bar,
      metrics: [
        {
          providers,
          overrides: [Metric.REQUEST_COUNT, Metric.REQUEST_DURATION, Metric.REQUEST_SIZE, Metric.RESPONSE_SIZE].map(
            metric => ({ metric, tagOverrides: { response_code: TagOverride.remove() } }),
          ),
        },
      ],
    }),
  'telemetry/v1alpha1/telemetry.proto#9': chart =>
    new Telemetry(chart, 'T', { accessLogging: [{ providers: [ExtensionProvider.ENVOY] }] }),
  'telemetry/v1alpha1/telemetry.proto#10': chart => new Telemetry(chart, 'T', { accessLogging: [{ disabled: true }] }),
  'telemetry/v1alpha1/telemetry.proto#11': chart =>
    new Telemetry(chart, 'T', {
      targets: [Workload.labelled({ istio: 'egressgateway' })],
      tracing: [{ disableContextPropagation: true }],
    }),
  'networking/v1beta1/proxy_config.proto#1': chart =>
    new ProxyConfig(chart, 'P', { concurrency: 0, image: ProxyImage.DISTROLESS }),
  'networking/v1beta1/proxy_config.proto#2': chart => new ProxyConfig(chart, 'P', { concurrency: 0 }),
  'networking/v1beta1/proxy_config.proto#3': chart =>
    new ProxyConfig(chart, 'P', { selector: { app: 'ratings' }, concurrency: 0, image: ProxyImage.DEBUG }),
};
