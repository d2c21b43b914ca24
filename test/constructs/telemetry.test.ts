import { Chart, Duration, Testing } from 'cdk8s';
import {
  CustomTag,
  DataPlane,
  DataPlaneMode,
  ExtensionProvider,
  Metric,
  ProxyConfig,
  ProxyImage,
  TagOverride,
  TargetRef,
  Telemetry,
  WorkloadMode,
  Workload,
} from 'cdk8s-istio';
import type { TelemetryProps } from 'cdk8s-istio';
import { specOf } from './world';

const telemetry = (props: TelemetryProps): any => {
  const chart = Testing.chart();
  new Telemetry(chart, 'Telemetry', props);
  return specOf(chart, 'Telemetry');
};

test('the access log of a mesh is one line', () => {
  expect(telemetry({ accessLogging: [{ providers: [ExtensionProvider.ENVOY] }] })).toEqual({
    accessLogging: [{ providers: [{ name: 'envoy' }] }],
  });
});

test('a log can be for one direction, for some requests, or off', () => {
  const { accessLogging } = telemetry({
    accessLogging: [
      { mode: WorkloadMode.SERVER, filter: 'response.code >= 500' },
      { providers: [ExtensionProvider.named('otel')], disabled: false },
      { disabled: true },
    ],
  });
  expect(accessLogging).toEqual([
    { match: { mode: 'SERVER' }, filter: { expression: 'response.code >= 500' } },
    { providers: [{ name: 'otel' }], disabled: false },
    { disabled: true },
  ]);
});

test('spans have a provider, a share, and tags from four sources', () => {
  const { tracing } = telemetry({
    tracing: [
      {
        provider: ExtensionProvider.named('jaeger'),
        randomSamplingPercentage: 12.5,
        customTags: {
          cluster: CustomTag.literal('eu-1'),
          user: CustomTag.header('X-User', { defaultValue: 'nobody' }),
          node: CustomTag.environment('NODE_NAME'),
          sni: CustomTag.formatter('%REQUESTED_SERVER_NAME%'),
        },
        enableIstioTags: false,
        disableSpanReporting: false,
        disableContextPropagation: true,
      },
    ],
  });
  expect(tracing).toEqual([
    {
      providers: [{ name: 'jaeger' }],
      randomSamplingPercentage: 12.5,
      customTags: {
        cluster: { literal: { value: 'eu-1' } },
        user: { header: { name: 'X-User', defaultValue: 'nobody' } },
        node: { environment: { name: 'NODE_NAME' } },
        sni: { formatter: { value: '%REQUESTED_SERVER_NAME%' } },
      },
      enableIstioTags: false,
      disableSpanReporting: false,
      disableContextPropagation: true,
    },
  ]);
});

test('each direction may be traced in its own way', () => {
  const { tracing } = telemetry({
    tracing: [
      { mode: WorkloadMode.CLIENT, randomSamplingPercentage: 1 },
      { mode: WorkloadMode.SERVER, randomSamplingPercentage: 100 },
    ],
  });
  expect(tracing.map(({ match }: any) => match.mode)).toEqual(['CLIENT', 'SERVER']);
});

test('metrics lose and gain tags, and whole metrics go', () => {
  const { metrics } = telemetry({
    metrics: [
      {
        providers: [ExtensionProvider.PROMETHEUS],
        reportingInterval: Duration.seconds(10),
        overrides: [
          { tagOverrides: { host: TagOverride.upsert('request.host'), source_version: TagOverride.remove() } },
          { metric: Metric.REQUEST_SIZE, mode: WorkloadMode.CLIENT, disabled: true },
          { metric: Metric.custom('cache_hits'), disabled: false },
        ],
      },
    ],
  });
  expect(metrics).toEqual([
    {
      providers: [{ name: 'prometheus' }],
      reportingInterval: '10s',
      overrides: [
        { tagOverrides: { host: { value: 'request.host' }, source_version: { operation: 'REMOVE' } } },
        { match: { metric: 'REQUEST_SIZE', mode: 'CLIENT' }, disabled: true },
        { match: { customMetric: 'cache_hits' }, disabled: false },
      ],
    },
  ]);
});

test('a Telemetry is for workloads, or for a waypoint', () => {
  const accessLogging = [{ providers: [ExtensionProvider.ENVOY] }];
  expect(telemetry({ targets: [Workload.labelled({ app: 'web' })], accessLogging }).selector).toEqual({
    matchLabels: { app: 'web' },
  });
  const chart = new Chart(Testing.app(), 'test');
  DataPlane.target(chart, DataPlaneMode.AMBIENT);
  new Telemetry(chart, 'Telemetry', {
    targets: [TargetRef.gateway('waypoint'), TargetRef.service('web')],
    accessLogging,
  });
  expect(specOf(chart, 'Telemetry').targetRefs).toEqual([
    { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'waypoint' },
    { kind: 'Service', name: 'web' },
  ]);
});

test.each([
  'response.code >= 400',
  "connection.mtls && request.url_path.contains('v1beta3')",
  '!has(request.useragent) || !(request.useragent.startsWith("Amazon-Route53-Health-Check-Service"))',
  `request.headers['a"b'] == "it's (" ? 'x\\'=' : ""`,
  'request.host != "a" && response.code <= 299',
  String.raw`request.path.matches(r'\')`,
  `'''it's
(''' == request.host // and that's it :(`,
])('a filter in CEL is taken as it is: %s', filter => {
  expect(telemetry({ accessLogging: [{ filter }] }).accessLogging).toEqual([{ filter: { expression: filter } }]);
});

test('a ProxyConfig says threads, environment and image', () => {
  const chart = Testing.chart();
  new ProxyConfig(chart, 'Proxy', {
    selector: { app: 'web' },
    concurrency: 2,
    environmentVariables: { ISTIO_META_DNS_CAPTURE: 'true' },
    image: ProxyImage.ofType('centos'),
  });
  expect(specOf(chart, 'ProxyConfig')).toEqual({
    selector: { matchLabels: { app: 'web' } },
    concurrency: 2,
    environmentVariables: { ISTIO_META_DNS_CAPTURE: 'true' },
    image: { imageType: 'centos' },
  });
});
