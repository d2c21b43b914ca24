import fc, { type Arbitrary } from 'fast-check';
import type { Part } from '../part';
import { labels, manifest, name, namespaceName, sometimes } from '../words';
import { exportTo, host, serviceEntry, withoutOwn } from './routes';

const subsetLabels = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom({ version: 'v1' }, { version: 'v2' }) },
  { weight: 2, arbitrary: labels },
  {
    weight: 1,
    arbitrary: fc.constantFrom({ 'topology.kubernetes.io/region': 'eu' }, { 'kubernetes.io/hostname': 'node-1' }),
  },
);

const destinationRule: Arbitrary<object> = fc
  .record({
    name,
    namespace: namespaceName,
    host,
    exportTo,
    subsets: fc.array(sometimes(subsetLabels, 9), { maxLength: 2 }),
  })
  .map(({ name, namespace, host, exportTo, subsets }) =>
    manifest(
      'networking.istio.io/v1',
      'DestinationRule',
      { name: `subsets-${name}`, namespace },
      {
        spec: {
          host,
          exportTo: withoutOwn(exportTo, namespace),
          subsets: subsets.map((labels, i) => ({ name: `s${i}`, labels })),
        },
      },
    ),
  );

/** Behind it are workloads, or endpoints of its own. */
const selecting: Arbitrary<object> = fc
  .record({ namespace: namespaceName, labels: sometimes(labels), endpoint: sometimes(labels, 3) })
  .map(({ namespace, labels, endpoint }) =>
    manifest(
      'networking.istio.io/v1',
      'ServiceEntry',
      { name: 'behind', namespace },
      {
        spec: {
          hosts: ['db.example.com'],
          ports: [{ number: 80, name: 'http', protocol: 'HTTP' }],
          resolution: 'STATIC',
          workloadSelector: labels && { labels },
          endpoints: labels ? undefined : [{ address: '10.0.0.1', labels: endpoint }],
        },
      },
    ),
  );

const node = fc.constant(manifest('v1', 'Node', { name: 'node-1', labels: { 'topology.kubernetes.io/region': 'eu' } }));

export const part: Part = {
  codes: ['IST0173', 'IST0174'],
  documents: fc
    .tuple(
      fc.array(destinationRule, { minLength: 1, maxLength: 2 }),
      fc.array(serviceEntry, { maxLength: 1 }),
      fc.array(selecting, { maxLength: 1 }),
      fc.array(node, { maxLength: 1 }),
    )
    .map(documents => documents.flat()),
};
