import fc, { type Arbitrary } from 'fast-check';
import type { Part } from '../part';
import { manifest, name, namespaceName, sometimes } from '../words';

const virtualService: Arbitrary<object> = fc
  .record({
    name,
    namespace: namespaceName,
    delay: sometimes(
      fc.constantFrom(
        { percent: 10, fixedDelay: '1s' },
        { percent: 0, fixedDelay: '1s' },
        { percentage: { value: 1 }, fixedDelay: '1s' },
      ),
      8,
    ),
  })
  .map(({ name, namespace, delay }) =>
    manifest(
      'networking.istio.io/v1',
      'VirtualService',
      { name: `delayed-${name}`, namespace },
      {
        spec: {
          hosts: [`delayed-${name}.example.com`],
          http: [{ fault: delay && { delay }, directResponse: { status: 200 } }],
        },
      },
    ),
  );

const sidecar: Arbitrary<object> = fc
  .record({
    name,
    namespace: namespaceName,
    egressProxy: sometimes(fc.constant({ host: 'egress.istio-system.svc.cluster.local', port: { number: 443 } })),
  })
  .map(({ name, namespace, egressProxy }) =>
    manifest(
      'networking.istio.io/v1',
      'Sidecar',
      { name: `through-${name}`, namespace },
      {
        spec: {
          workloadSelector: { labels: { app: `through-${name}` } },
          outboundTrafficPolicy: { mode: 'ALLOW_ANY', egressProxy },
        },
      },
    ),
  );

const lightstep: Arbitrary<readonly object[]> = fc.constantFrom('ls', 'otel').map(provider => [
  manifest(
    'v1',
    'ConfigMap',
    { name: 'istio', namespace: 'istio-system' },
    {
      data: {
        mesh: JSON.stringify({
          extensionProviders: [
            { name: 'ls', lightstep: { service: 'ls.shop', port: 443, accessToken: 't' } },
            { name: 'otel', opentelemetry: { service: 'otel.shop', port: 4317 } },
          ],
        }),
      },
    },
  ),
  manifest(
    'telemetry.istio.io/v1',
    'Telemetry',
    { name: 'traces', namespace: 'books' },
    { spec: { selector: { matchLabels: { app: 'traced' } }, tracing: [{ providers: [{ name: provider }] }] } },
  ),
]);

export const part: Part = {
  codes: ['IST0002'],
  documents: fc.oneof(
    virtualService.map(document => [document]),
    sidecar.map(document => [document]),
    lightstep,
  ),
};
