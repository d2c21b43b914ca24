import fc, { type Arbitrary } from 'fast-check';
import type { Part } from '../part';
import { labels, manifest, namespaceName, sometimes } from '../words';

const selector = sometimes(
  fc.oneof(labels, fc.constantFrom({ version: 'v1' }, { version: 'v1' }, { version: 'v2' })),
  6,
);

const often = fc.oneof({ weight: 3, arbitrary: fc.constant('shop') }, { weight: 1, arbitrary: namespaceName });

const sidecar: Arbitrary<object> = fc
  .record({ name: fc.constantFrom('a', 'b', 'c'), namespace: often, labels: selector })
  .map(({ name, namespace, labels }) =>
    manifest(
      'networking.istio.io/v1',
      'Sidecar',
      { name: `sidecar-${name}`, namespace },
      {
        spec: { workloadSelector: labels && { labels }, egress: [{ hosts: ['./*'] }] },
      },
    ),
  );

const telemetry: Arbitrary<object> = fc
  .record({ namespace: namespaceName, matchLabels: selector })
  .map(({ namespace, matchLabels }) =>
    manifest(
      'telemetry.istio.io/v1',
      'Telemetry',
      { name: 'telemetry-of-sidecars', namespace },
      {
        spec: { selector: matchLabels && { matchLabels }, tracing: [{ disableSpanReporting: true }] },
      },
    ),
  );

/** In the same namespaces, with labels that more than one of them selects. */
const pods: Arbitrary<object[]> = fc
  .array(fc.record({ namespace: often, labels }), { minLength: 1, maxLength: 3 })
  .map(pods =>
    pods.map(({ namespace, labels }, i) =>
      manifest(
        'v1',
        'Pod',
        { name: `selected-${i}`, namespace, labels: { version: 'v1', ...labels } },
        { spec: { containers: [{ name: 'app', image: 'app:1' }] } },
      ),
    ),
  );

export const part: Part = {
  codes: ['IST0101', 'IST0110', 'IST0111', 'IST0167'],
  documents: fc
    .tuple(fc.array(sidecar, { minLength: 2, maxLength: 4 }), fc.array(telemetry, { maxLength: 1 }), pods)
    .map(documents => documents.flat()),
};
