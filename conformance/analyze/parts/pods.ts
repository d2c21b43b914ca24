import fc from 'fast-check';
import type { Part } from '../part';
import { manifest, name, namespaceName, sometimes } from '../words';

const namespace = fc
  .record({ name: namespaceName, injection: fc.constantFrom('enabled', 'enabled', 'disabled') })
  .map(({ name: called, injection }) =>
    manifest('v1', 'Namespace', { name: called, labels: { 'istio-injection': injection } }),
  );

/** Pods as they are read from a cluster. */
const pod = fc
  .record({
    name,
    namespace: namespaceName,
    label: sometimes(fc.constantFrom('true', 'false'), 3),
    annotation: sometimes(fc.constantFrom('true', 'false', 'False'), 3),
    hostNetwork: sometimes(fc.constantFrom(true, false), 3),
    proxy: sometimes(fc.constantFrom('containers', 'initContainers'), 3),
  })
  .map(({ label, annotation, hostNetwork, proxy, ...names }) => {
    const containers: Record<string, object[]> = { containers: [{ name: 'app', image: 'app:1' }] };
    if (proxy) {
      containers[proxy] = [...(containers[proxy] ?? []), { name: 'istio-proxy', image: 'proxyv2:1.31.1' }];
    }
    return manifest(
      'v1',
      'Pod',
      {
        ...names,
        uid: '6f1d7a3e-0c1c-4c0e-8d0f-2b8f6d0e9a11',
        labels: { 'sidecar.istio.io/inject': label },
        annotations: { 'sidecar.istio.io/inject': annotation },
      },
      { spec: { hostNetwork, ...containers } },
    );
  });

export const part: Part = {
  codes: ['IST0103'],
  documents: fc.tuple(namespace, pod, pod).map(documents => documents),
};
