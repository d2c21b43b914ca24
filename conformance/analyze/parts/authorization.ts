import fc from 'fast-check';
import { deployment } from '../deployment';
import type { Part } from '../part';
import { labels, manifest, name, namespaceName, sometimes } from '../words';

const policy = fc
  .record({
    name,
    namespace: namespaceName,
    selector: sometimes(labels, 7),
    isTargeted: sometimes(fc.constant(true), 1),
  })
  .map(({ name, namespace, selector, isTargeted }) =>
    manifest(
      'security.istio.io/v1',
      'AuthorizationPolicy',
      { name: `about-${name}`, namespace },
      {
        spec: {
          selector: selector && !isTargeted ? { matchLabels: selector } : undefined,
          targetRefs: isTargeted && [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'waypoint' }],
        },
      },
    ),
  );

const pod = fc
  .record({
    namespace: namespaceName,
    labels,
    inject: sometimes(fc.constantFrom('true', 'false', 'yes'), 4),
    asked: sometimes(fc.constantFrom('true', 'false'), 2),
    ambient: sometimes(fc.constantFrom('enabled', 'pending'), 1),
    proxy: sometimes(fc.constantFrom('proxyv2:1', 'auto'), 1),
  })
  .map(({ namespace, labels, inject, asked, ambient, proxy }) =>
    manifest(
      'v1',
      'Pod',
      {
        name: 'pod-of-policy',
        namespace,
        labels: { ...labels, 'sidecar.istio.io/inject': inject },
        annotations: { 'sidecar.istio.io/inject': asked, 'ambient.istio.io/redirection': ambient },
      },
      {
        spec: {
          containers: [
            { name: 'app', image: 'app:1' },
            ...(proxy === undefined ? [] : [{ name: 'istio-proxy', image: proxy }]),
          ],
        },
      },
    ),
  );

const made = fc
  .record({ namespace: namespaceName, labels })
  .map(({ namespace, labels }) => deployment({ name: 'made-of-policy', namespace, podLabels: labels }));

const machine = fc
  .record({ namespace: namespaceName, labels })
  .map(({ namespace, labels }) =>
    manifest(
      'networking.istio.io/v1',
      'WorkloadEntry',
      { name: 'machine-of-policy', namespace },
      { spec: { address: '10.0.0.1', labels } },
    ),
  );

export const part: Part = {
  codes: ['IST0127'],
  documents: fc
    .tuple(policy, pod, sometimes(made, 1), sometimes(machine, 1))
    .map(documents => documents.filter(document => document !== undefined)),
};
