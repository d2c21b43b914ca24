import { operationsOf, sourcesOf } from '../../model/authorization-rules';
import type { Rule } from '../rule';

/** What was not thought of is let in; a DENY of the same is as short, and fails to the safe side. */
export const negativeAllow: Rule = {
  name: 'authorization-policy/negative-allow',
  level: 'info',
  group: 'advice',
  says: 'a policy allows everything but what it names',
  source:
    'https://istio.io/latest/docs/ops/best-practices/security/#use-allow-with-positive-matching-and-deny-with-negative-match-patterns',
  alike: [],
  *check(config) {
    for (const spec of config.specs('AuthorizationPolicy')) {
      if ((spec.value?.action ?? 'ALLOW') !== 'ALLOW') {
        continue;
      }
      for (const part of [...operationsOf(spec), ...sourcesOf(spec)]) {
        for (const [key, list] of part.entries()) {
          if (key.startsWith('not')) {
            yield {
              at: list,
              message: `an ALLOW by ${key} lets in whatever is not named, also what nobody thought of`,
              fix: `name what is allowed, or deny with ${key} in a policy of its own`,
            };
          }
        }
      }
    }
  },
};
