import fc from 'fast-check';
import type { Part } from '../part';
import { manifest, sometimes } from '../words';

const meshConfig = fc
  .constantFrom(
    { accessLogFile: '/dev/stdout' },
    { defaultProviders: { accessLogging: ['envoy'] } },
    {
      defaultProviders: { tracing: ['ls'] },
      extensionProviders: [{ name: 'ls', lightstep: { service: 'ls.shop', port: 443, accessToken: 't' } }],
    },
  )
  .map(mesh =>
    manifest('v1', 'ConfigMap', { name: 'istio', namespace: 'istio-system' }, { data: { mesh: JSON.stringify(mesh) } }),
  );

const telemetry = (i: number) =>
  fc
    .record({
      namespace: fc.constantFrom('shop', 'shop', 'shop', 'shop', 'shop', 'istio-system'),
      selector: sometimes(
        fc.constantFrom(
          { app: 'web' },
          { app: 'web' },
          { version: 'v1' },
          { app: 'web', version: 'v1' },
          { app: 'ghost' },
          {},
        ),
        6,
      ),
      isTargeted: sometimes(fc.constant(true), 1),
      accessLogging: sometimes(
        fc.array(
          fc.record({
            disabled: sometimes(fc.boolean(), 3),
            providers: sometimes(fc.constantFrom([{ name: 'envoy' }], []), 4),
          }),
          { maxLength: 2 },
        ),
        5,
      ),
      tracing: sometimes(fc.constantFrom([{ randomSamplingPercentage: 1 }], [{ providers: [{ name: 'ls' }] }], []), 5),
    })
    .map(({ namespace, selector, isTargeted, accessLogging, tracing }) =>
      manifest(
        'telemetry.istio.io/v1',
        'Telemetry',
        { name: `telemetry-${i}`, namespace },
        {
          spec: {
            selector: selector && !isTargeted ? { matchLabels: selector } : undefined,
            targetRefs: isTargeted && [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'waypoint' }],
            accessLogging,
            tracing,
          },
        },
      ),
    );

const pod = fc
  .constantFrom({ app: 'web', version: 'v1' }, { app: 'web' })
  .map(labels =>
    manifest(
      'v1',
      'Pod',
      { name: 'observed', namespace: 'shop', labels },
      { spec: { containers: [{ name: 'app', image: 'app:1' }] } },
    ),
  );

export const part: Part = {
  codes: ['IST0157', 'IST0159', 'IST0160'],
  documents: fc
    .tuple(sometimes(meshConfig, 4), pod, telemetry(1), telemetry(2), sometimes(telemetry(3), 5))
    .map(documents => documents.filter(document => document !== undefined)),
};
