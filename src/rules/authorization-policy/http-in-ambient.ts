import { ambientPartOf } from '../../model/ambient';
import { rulesOf } from '../../model/authorization-rules';
import { httpFieldOf, IN_ZTUNNEL } from '../../model/http-conditions';
import { hasTarget } from '../../model/policy-scope';
import type { Rule } from '../rule';

/**
 * Without `targetRefs` a policy is enforced by ztunnel, even where a waypoint is in the way. ztunnel leaves a rule with HTTP out
 * of ALLOW, and HTTP out of a rule of DENY: both are stricter than what is written.
 */
export const httpInAmbient: Rule = {
  name: 'authorization-policy/http-in-ambient',
  level: 'warning',
  says: 'a policy asks of ztunnel what only a waypoint can see',
  source: 'https://istio.io/latest/docs/ambient/usage/l7-features/#layer-7-authorization-policies-without-waypoints',
  alike: ['KIA0109', 'KIA0110', 'KIA1317'],
  *check(config) {
    for (const spec of config.specs('AuthorizationPolicy')) {
      const { action = 'ALLOW' } = spec.value ?? {};
      if (hasTarget(spec.value) || (action !== 'ALLOW' && action !== 'DENY')) {
        continue;
      }
      const part = ambientPartOf(spec, config);
      const found = part === undefined ? [] : rulesOf(spec).flatMap(rule => httpFieldOf(rule, IN_ZTUNNEL) ?? []);
      for (const { at, name } of found) {
        yield {
          at: at(),
          message:
            action === 'ALLOW'
              ? `ztunnel cannot see ${name}, so this rule lets nothing in to ${part}`
              : `ztunnel cannot see ${name}, so this rule denies what it does not say, at ${part}`,
          fix: 'enrol the Service in a waypoint and name it in targetRefs instead of selecting workloads',
        };
      }
    }
  },
};
