import { targetReferences } from '../../model/policy-selectors';
import type { Rule } from '../rule';

const WAYPOINT_CLASS = 'istio-waypoint';

/** A policy for all waypoints is the mesh's. */
export const classTargetIgnored: Rule = {
  name: 'resource/class-target-ignored',
  level: 'warning',
  says: 'a policy is for a GatewayClass where that counts for nothing',
  source: 'https://istio.io/latest/docs/reference/config/type/workload-selector/#PolicyTargetReference',
  alike: [],
  *check(config) {
    const { rootNamespace } = config.settings;
    for (const reference of targetReferences(config)) {
      const { group, kind, name } = reference.value;
      if (kind !== 'GatewayClass' || group !== 'gateway.networking.k8s.io') {
        continue;
      }
      const namespace = config.namespaceOf(reference.resource);
      if (namespace !== rootNamespace) {
        yield {
          at: reference.get('kind'),
          message: `a policy for a GatewayClass counts in the root namespace '${rootNamespace}' alone, and this one is in '${namespace}'`,
          fix: 'name the Gateway of the waypoint, or move the policy to the root namespace',
        };
      } else if (name !== WAYPOINT_CLASS) {
        yield {
          at: reference.get('name'),
          message: `of GatewayClasses a policy may be for ${WAYPOINT_CLASS}, got '${name}': it does nothing`,
          fix: `write ${WAYPOINT_CLASS}, or name the Gateway`,
        };
      }
    }
  },
};
