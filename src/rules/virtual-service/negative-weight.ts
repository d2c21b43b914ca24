import { destinationAt, sharings } from '../../model/route-destinations';
import type { Rule } from '../rule';

export const negativeWeight: Rule = {
  name: 'virtual-service/negative-weight',
  level: 'error',
  says: 'a destination has a negative share',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRouteDestination-weight',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const sharing of sharings(config)) {
      for (const [i, { weight = 0 }] of sharing.value.route.entries()) {
        if (weight < 0) {
          yield {
            at: destinationAt(sharing, i).get('weight'),
            message: `weight must not be negative, got ${weight}`,
          };
        }
      }
    }
  },
};
