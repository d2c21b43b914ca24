/** What every mesh has, more or less: namespaces, Services, Pods and what makes them. */
import fc, { type Arbitrary } from 'fast-check';
import { labels, manifest, NAMES, NAMESPACES, someOf, sometimes } from './words';

const NAMESPACE_LABELS = [
  {},
  { 'istio-injection': 'enabled' },
  { 'istio.io/dataplane-mode': 'ambient' },
  { 'istio.io/rev': 'canary' },
  { 'istio-injection': 'enabled', 'istio.io/dataplane-mode': 'ambient' },
];

const PORTS = [
  { name: 'http', port: 80, targetPort: 8080 },
  { name: 'grpc', port: 9090 },
  { name: 'tcp-db', port: 5432, targetPort: 'db' },
];

const namespaces: Arbitrary<object[]> = fc
  .tuple(
    ...NAMESPACES.map(name =>
      sometimes(
        fc.constantFrom(...NAMESPACE_LABELS).map(labels => [name, labels] as const),
        7,
      ),
    ),
  )
  .map(found => found.flatMap(one => (one ? [manifest('v1', 'Namespace', { name: one[0], labels: one[1] })] : [])));

/** A Service of a namespace. */
export const service: Arbitrary<object> = fc
  .record({
    name: fc.constantFrom(...NAMES),
    namespace: fc.constantFrom(...NAMESPACES),
    exportTo: sometimes(fc.constantFrom('.', '*', 'shop', 'books', '.,books'), 1),
    ports: someOf(PORTS, 1),
    selector: labels,
  })
  .map(({ name, namespace, exportTo, ports, selector }) =>
    manifest(
      'v1',
      'Service',
      {
        name,
        namespace,
        annotations: exportTo === undefined ? undefined : { 'networking.istio.io/exportTo': exportTo },
      },
      { spec: { ports: ports.map(port => ({ protocol: 'TCP', ...port })), selector } },
    ),
  );

/** A Pod, in ambient mode now and then. */
export const pod: Arbitrary<object> = fc
  .record({
    name: fc.constantFrom('pod-a', 'pod-b', 'pod-c'),
    namespace: fc.constantFrom(...NAMESPACES),
    labels,
    ambient: sometimes(fc.constant({ 'ambient.istio.io/redirection': 'enabled' }), 1),
    nodeName: sometimes(fc.constant('node-1'), 2),
  })
  .map(({ name, namespace, labels, ambient, nodeName }) =>
    manifest(
      'v1',
      'Pod',
      { name, namespace, labels, annotations: ambient },
      { spec: { nodeName, containers: [{ name: 'app', image: 'app:1' }] } },
    ),
  );

/** Namespaces, Services and Pods. */
export const world: Arbitrary<readonly object[]> = fc
  .tuple(namespaces, fc.array(service, { maxLength: 5 }), fc.array(pod, { maxLength: 4 }))
  .map(parts => parts.flat());
