import fc from 'fast-check';
import type { Part } from '../part';
import { manifest, namespaceName, sometimes } from '../words';

const KINDS = [
  ['security.istio.io/v1', 'AuthorizationPolicy', {}],
  ['security.istio.io/v1', 'RequestAuthentication', {}],
  ['telemetry.istio.io/v1', 'Telemetry', {}],
  ['extensions.istio.io/v1alpha1', 'WasmPlugin', { url: 'oci://example.com/filter:1' }],
] as const;
const GATEWAY_NAME = 'gateway.networking.k8s.io/gateway-name';

const MANAGED: Readonly<Record<string, string>> = {
  'istio-waypoint': 'istio.io-mesh-controller',
  istio: 'istio.io-gateway-controller',
};

export const part: Part = {
  codes: ['IST0166'],
  documents: fc
    .record({
      kind: fc.constantFrom(...KINDS),
      namespace: namespaceName,
      other: sometimes(namespaceName, 2),
      labels: fc.constantFrom({ [GATEWAY_NAME]: 'way' }, { app: 'way' }, { [GATEWAY_NAME]: 'other' }, {}, undefined),
      podLabels: sometimes(fc.constant({ [GATEWAY_NAME]: 'way' }), 9),
      managed: sometimes(
        fc.constantFrom('istio.io-mesh-controller', 'istio.io-mesh-controller', 'istio.io-gateway-controller'),
        9,
      ),
      gatewayClass: sometimes(fc.constantFrom('istio-waypoint', 'istio'), 2),
    })
    .map(({ kind: [apiVersion, kind, rest], namespace, other, labels, podLabels, managed, gatewayClass }) => [
      manifest(
        apiVersion,
        kind,
        { name: 'at-waypoint', namespace },
        { spec: { selector: labels && { matchLabels: labels }, ...rest } },
      ),
      manifest(
        'v1',
        'Pod',
        {
          name: 'waypoint',
          namespace: other ?? namespace,
          labels: {
            app: 'way',
            ...podLabels,
            'gateway.istio.io/managed': gatewayClass === undefined ? managed : MANAGED[gatewayClass],
          },
        },
        { spec: { containers: [{ name: 'istio-proxy', image: 'proxyv2:1' }] } },
      ),
      ...(gatewayClass === undefined
        ? []
        : [
            manifest(
              'gateway.networking.k8s.io/v1',
              'Gateway',
              { name: 'way', namespace: other ?? namespace },
              {
                spec: { gatewayClassName: gatewayClass, listeners: [{ name: 'mesh', port: 15008, protocol: 'HTTP' }] },
              },
            ),
          ]),
    ]),
};
