import { conditions } from '../../model/authorization';
import { problemOfAttribute } from '../../model/istiod/authorization';
import type { Rule } from '../rule';

/** The attributes of Mixer, and of Envoy, have other names. */
export const unknownAttribute: Rule = {
  name: 'authorization-policy/unknown-attribute',
  level: 'error',
  says: 'a condition is on an attribute that a request does not have',
  source: 'https://istio.io/latest/docs/reference/config/security/conditions/',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const condition of conditions(config)) {
      const { key } = condition.value;
      const message = key === undefined ? undefined : problemOfAttribute(key);
      if (message !== undefined) {
        yield { at: condition.get('key'), message };
      }
    }
  },
};
