import fc, { type Arbitrary } from 'fast-check';
import type { Part } from '../part';
import { manifest, name, namespaceName } from '../words';

const listeners = [{ name: 'http', port: 80, protocol: 'HTTP' }];
const parentRefs = [{ name: 'edge' }];
const WAYPOINT_BOUND = ['istio.io/WaypointBound'];
const OF_GATEWAY_API = ['Accepted', 'Programmed', 'ResolvedRefs'];

/** The kinds whose conditions count, with these; and one whose do not. */
const KINDS: ReadonlyArray<readonly [apiVersion: string, kind: string, spec: object, types: readonly string[]]> = [
  ['v1', 'Service', { ports: [{ name: 'http', port: 80, protocol: 'TCP' }] }, WAYPOINT_BOUND],
  [
    'networking.istio.io/v1',
    'ServiceEntry',
    { hosts: ['status.example.com'], ports: [{ number: 80, name: 'http', protocol: 'HTTP' }], resolution: 'DNS' },
    WAYPOINT_BOUND,
  ],
  ['networking.istio.io/v1', 'WorkloadEntry', { address: '10.0.0.1' }, WAYPOINT_BOUND],
  ['networking.istio.io/v1', 'DestinationRule', { host: 'status.example.com' }, WAYPOINT_BOUND],
  ['security.istio.io/v1', 'AuthorizationPolicy', {}, ['ZtunnelAccepted', 'WaypointAccepted']],
  ['gateway.networking.k8s.io/v1', 'Gateway', { gatewayClassName: 'istio', listeners }, OF_GATEWAY_API],
  ['gateway.networking.k8s.io/v1', 'HTTPRoute', { parentRefs }, OF_GATEWAY_API],
  ['gateway.networking.k8s.io/v1', 'GRPCRoute', { parentRefs }, OF_GATEWAY_API],
];

/** Conditions of a kind, and now and then of another. */
function conditions(types: readonly string[]): Arbitrary<object[]> {
  const condition = fc.record({
    type: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...types) },
      { weight: 1, arbitrary: fc.constantFrom('Ready', 'Accepted', 'WaypointAccepted') },
    ),
    status: fc.constantFrom('True', 'False', 'False', 'False', 'Unknown'),
    reason: fc.constantFrom('Accepted', 'PartiallyInvalid', 'Invalid'),
    message: fc.constantFrom('', 'because'),
    lastTransitionTime: fc.constant('2026-01-01T00:00:00Z'),
  });
  return fc.uniqueArray(condition, { minLength: 1, maxLength: 2, selector: ({ type }) => type });
}

export const part: Part = {
  codes: ['IST0171'],
  documents: fc
    .constantFrom(...KINDS)
    .chain(([apiVersion, kind, spec, types]) =>
      fc
        .record({ name, namespace: namespaceName, conditions: conditions(types) })
        .map(made => ({ ...made, apiVersion, kind, spec })),
    )
    .map(({ apiVersion, kind, spec, name, namespace, conditions }) => {
      const parent = { parentRef: parentRefs[0], controllerName: 'istio.io/gateway-controller', conditions };
      const status = kind.endsWith('Route') ? { parents: [parent] } : { conditions };
      return [manifest(apiVersion, kind, { name: `status-${name}`, namespace }, { spec, status })];
    }),
};
