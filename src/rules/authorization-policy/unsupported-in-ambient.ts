import { ambientPartOf } from '../../model/ambient';
import { hasTarget } from '../../model/policy-scope';
import type { Rule } from '../rule';

/** istiod does not hand such a policy to ztunnel, so it is as if it were not there. */
export const unsupportedInAmbient: Rule = {
  name: 'authorization-policy/unsupported-in-ambient',
  level: 'warning',
  says: 'a policy with action CUSTOM or AUDIT is for workloads that have ztunnel before them, which has neither',
  source: 'https://istio.io/latest/docs/ambient/usage/l4-policy/#allowed-policy-attributes',
  alike: [],
  *check(config) {
    for (const spec of config.specs('AuthorizationPolicy')) {
      const action = spec.value?.action;
      const part =
        (action === 'CUSTOM' || action === 'AUDIT') && !hasTarget(spec.value) ? ambientPartOf(spec, config) : undefined;
      if (part !== undefined) {
        yield {
          at: spec.get('action'),
          message: `ztunnel has no action ${action}: the policy does nothing for ${part}`,
          fix: 'enrol the Service in a waypoint and name it in targetRefs instead of selecting workloads',
        };
      }
    }
  },
};
