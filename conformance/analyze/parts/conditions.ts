import fc from 'fast-check';
import type { Part } from '../part';
import { manifest, name, namespaceName } from '../words';

const condition = fc
  .record({
    type: fc.constantFrom(
      'Accepted',
      'Programmed',
      'ResolvedRefs',
      'istio.io/WaypointBound',
      'ZtunnelAccepted',
      'WaypointAccepted',
      'Ready',
    ),
    status: fc.constantFrom('True', 'False', 'False', 'Unknown'),
    reason: fc.constantFrom('Accepted', 'PartiallyInvalid', 'Invalid'),
  })
  .map(condition => ({ ...condition, message: '', lastTransitionTime: '2026-01-01T00:00:00Z' }));

const listeners = [{ name: 'http', port: 80, protocol: 'HTTP' }];
const parentRefs = [{ name: 'edge' }];

/** The kinds whose conditions count, and one whose do not. */
const KINDS = [
  ['v1', 'Service', { ports: [{ name: 'http', port: 80, protocol: 'TCP' }] }],
  [
    'networking.istio.io/v1',
    'ServiceEntry',
    { hosts: ['status.example.com'], ports: [{ number: 80, name: 'http', protocol: 'HTTP' }], resolution: 'DNS' },
  ],
  ['networking.istio.io/v1', 'WorkloadEntry', { address: '10.0.0.1' }],
  ['networking.istio.io/v1', 'DestinationRule', { host: 'status.example.com' }],
  ['security.istio.io/v1', 'AuthorizationPolicy', {}],
  ['gateway.networking.k8s.io/v1', 'Gateway', { gatewayClassName: 'istio', listeners }],
  ['gateway.networking.k8s.io/v1', 'HTTPRoute', { parentRefs }],
  ['gateway.networking.k8s.io/v1', 'GRPCRoute', { parentRefs }],
] as const;

export const part: Part = {
  codes: ['IST0171'],
  documents: fc
    .record({
      kind: fc.constantFrom(...KINDS),
      name,
      namespace: namespaceName,
      conditions: fc.uniqueArray(condition, { minLength: 1, maxLength: 2, selector: ({ type }) => type }),
    })
    .map(({ kind: [apiVersion, kind, spec], name, namespace, conditions }) => [
      manifest(
        apiVersion,
        kind,
        { name: `status-${name}`, namespace },
        {
          spec,
          status: kind.endsWith('Route')
            ? { parents: [{ parentRef: parentRefs[0], controllerName: 'istio.io/gateway-controller', conditions }] }
            : { conditions },
        },
      ),
    ]),
};
