import { routeDestinations } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const negativeWeight: Rule = {
  name: 'virtual-service/negative-weight',
  level: 'error',
  says: 'a destination has a negative share',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRouteDestination-weight',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const to of routeDestinations(config)) {
      const { weight = 0 } = to.value;
      if (weight < 0) {
        yield { at: to.get('weight'), message: `weight must not be negative, got ${weight}` };
      }
    }
  },
};
