import type { Config, Spec } from '../../model/config';
import { at } from '../../model/plain';
import { hasTarget } from '../../model/policy-scope';
import { labelsOf } from '../../model/resource';
import { selected } from '../../model/selection';
import type { PolicyTarget } from '../../model/wire/policy-target';
import type { Rule } from '../rule';

const GATEWAY_NAME = 'gateway.networking.k8s.io/gateway-name';

/**
 * A waypoint takes policies by the name of what they are for.
 * differs: Istio's analyzer says so of any gateway of the Gateway API; but one that is no waypoint looks at selectors too.
 */
export const selectorOfWaypoint: Rule = {
  name: 'resource/selector-of-waypoint',
  level: 'warning',
  says: 'a policy selects a waypoint by its labels, and a waypoint looks at targetRefs alone',
  source: 'https://istio.io/latest/docs/ambient/usage/l7-features/#targeting-policies',
  alike: ['IST0166'],
  *check(config) {
    for (const spec of policies(config)) {
      const labels = spec.value?.selector?.matchLabels ?? {};
      const name = hasTarget(spec.value) ? undefined : waypointOf(labels, config.namespaceOf(spec.resource), config);
      if (name !== undefined) {
        yield {
          at: spec.get('selector'),
          message: `waypoint ${name} is selected by labels: it does not see the policy`,
          fix: `write targetRefs: [{ group: gateway.networking.k8s.io, kind: Gateway, name: ${name} }]`,
        };
      }
    }
  },
};

function policies(config: Config): ReadonlyArray<Spec<PolicyTarget>> {
  return [
    ...config.specs('AuthorizationPolicy'),
    ...config.specs('RequestAuthentication'),
    ...config.specs('Telemetry'),
    ...config.specs('WasmPlugin'),
  ];
}

/** The waypoint whose Pods have the labels, by itself or by a Pod of it. */
function waypointOf(labels: Readonly<Record<string, string>>, namespace: string, config: Config): string | undefined {
  const name: string | undefined = labels[GATEWAY_NAME];
  const gateway = name === undefined ? undefined : config.find('gateway.networking.k8s.io', 'Gateway', namespace, name);
  if (gateway) {
    return at(gateway.manifest, 'spec', 'gatewayClassName') === 'istio-waypoint' ? name : undefined;
  }
  if (Object.keys(labels).length === 0) {
    return undefined;
  }
  return selected(labels, namespace, config).find(
    ({ resource, labels }) =>
      labels[GATEWAY_NAME] !== undefined &&
      (labels['gateway.istio.io/managed'] ?? labelsOf(resource)['gateway.istio.io/managed']) ===
        'istio.io-mesh-controller',
  )?.labels[GATEWAY_NAME];
}
