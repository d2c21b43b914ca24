import fc, { type Arbitrary } from 'fast-check';
import { ANNOTATIONS } from '../../../src/model/annotations';
import { deployment } from '../deployment';
import type { Part } from '../part';
import { manifest, name, namespaceName, sometimes } from '../words';

/** Values at the borders of what the injector takes. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  'istio.io/reroute-virtual-interfaces': ['', 'veth0', 'veth0, br-1.2', 'veth0,,br', '0eth', 'a-name-of-16-let'],
  'prometheus.istio.io/merge-metrics': ['true', 'T', '0', 'False', 'yes', 'TRue', ''],
  'readiness.status.sidecar.istio.io/failureThreshold': ['0', '007', '4294967295', '4294967296', '-1', '+1', '1.5', ''],
  'readiness.status.sidecar.istio.io/initialDelaySeconds': ['1', '1s', ' 1'],
  'readiness.status.sidecar.istio.io/periodSeconds': ['2', '1_000', '0x1'],
  'sidecar.istio.io/interceptionMode': ['REDIRECT', 'TPROXY', 'NONE', 'redirect', ''],
  'sidecar.istio.io/proxyCPU': [
    '100m',
    '.5',
    '5.',
    '0',
    '+1',
    '',
    '1.5.2',
    '100mi',
    '1e3',
    '1e',
    '1E',
    '1e-3',
    '1E+2',
    ' 1',
  ],
  'sidecar.istio.io/proxyCPULimit': ['1', '2k', '2K', '1n', '1u', '1h', 'one'],
  'sidecar.istio.io/proxyMemory': ['128Mi', '1.5Gi', '1GI', '1Ki', '1mi', '1 Gi', '128MB'],
  'sidecar.istio.io/proxyMemoryLimit': ['1Ei', '9Pi', '-1Ti', '1kB'],
  'status.sidecar.istio.io/port': ['0', '15021', ' 80 ', '65535', '65536', '-1', '80.0', ''],
  'traffic.sidecar.istio.io/excludeInboundPorts': ['', ' ', '80', '80, 443', '80,', '80,http', '70000', '*'],
  'traffic.sidecar.istio.io/excludeInterfaces': ['eth0', 'eth0,eth 1', 'é'],
  'traffic.sidecar.istio.io/excludeOutboundIPRanges': [
    '',
    '10.0.0.1/8',
    '*',
    '10.0.0.1',
    '10.0.0.0/33',
    '::/0',
    '10.0.0.0/08',
  ],
  'traffic.sidecar.istio.io/excludeOutboundPorts': ['3306', 'mysql', '1,2,3'],
  'traffic.sidecar.istio.io/includeInboundPorts': ['*', '', '8080', '8080;9090'],
  'traffic.sidecar.istio.io/includeOutboundIPRanges': [
    '*',
    '10.0.0.0/8,fd00::/8',
    '10.0.0.0/8, fd00::/8',
    '::ffff:1.2.3.4/96',
    'fe80::1%eth0/64',
    '1.2.3/8',
  ],
  'traffic.sidecar.istio.io/kubevirtInterfaces': ['net1', 'net1/2'],
};

const UNKNOWN = [
  'traffic.sidecar.istio.io/excludeOutboundPort',
  'istio.io/dataplane-mode',
  'foo.istio.io/bar',
  'xistio.io/bar',
  'istio.io',
  'istio.io/use-waypoint',
];
const OF_OTHERS = [
  'istio.io.example.com/a',
  'prometheus.io/scrape',
  'example.com/istio.io',
  'sidecar.istio.io.x/inject',
];

const annotation: Arbitrary<[string, string]> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(...Object.keys(VALUES))
      .chain(name => fc.constantFrom(...VALUES[name]).map((value): [string, string] => [name, value])),
  },
  {
    weight: 2,
    // what it holds is not looked into
    arbitrary: fc
      .constantFrom(...Object.keys(ANNOTATIONS).filter(name => !(name in VALUES) && !name.includes('galley')))
      .map((name): [string, string] => [name, name === 'proxy.istio.io/config' ? '{}' : 'true']),
  },
  { weight: 2, arbitrary: fc.constantFrom(...UNKNOWN, ...OF_OTHERS).map((name): [string, string] => [name, 'true']) },
);

const annotations = fc.array(annotation, { minLength: 1, maxLength: 3 }).map(entries => Object.fromEntries(entries));
const injected = sometimes(fc.constantFrom('true', 'false'), 3);

export const part: Part = {
  codes: ['IST0107', 'IST0108', 'IST0125', 'IST0135'],
  documents: fc
    .record({
      kind: fc.constantFrom('Pod', 'Pod', 'Pod', 'Deployment', 'Service', 'Namespace'),
      name,
      namespace: namespaceName,
      annotations,
      injected,
    })
    .map(({ kind, name, namespace, annotations, injected }) => {
      const labels = { app: name, ...(injected && { 'sidecar.istio.io/inject': injected }) };
      const metadata = { name: `annotated-${name}`, namespace, labels, annotations };
      switch (kind) {
        case 'Namespace':
          return [manifest('v1', kind, { name: namespace, annotations, labels })];
        case 'Service':
          return [
            manifest('v1', kind, metadata, {
              spec: { ports: [{ name: 'http', port: 80, protocol: 'TCP' }], selector: { app: 'none' } },
            }),
          ];
        case 'Pod':
          return [manifest('v1', kind, metadata, { spec: { containers: [{ name: 'app', image: 'app:1' }] } })];
        default:
          return [deployment({ ...metadata, podLabels: labels })];
      }
    }),
};
