import { destinationAt, sharings } from '../../model/route-destinations';
import type { Rule } from '../rule';

/** Weights are relative: of one alone everything is taken, whatever it says. */
export const loneWeight: Rule = {
  name: 'virtual-service/lone-weight',
  level: 'warning',
  says: 'the only destination of a rule has a weight that looks like a part of the requests',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRouteDestination-weight',
  alike: ['KIA1104'],
  *check(config) {
    for (const sharing of sharings(config)) {
      const [{ weight }, other] = sharing.value.route;
      if (!other && weight !== undefined && weight > 1 && weight < 100) {
        yield {
          at: destinationAt(sharing, 0).get('weight'),
          message: `weight ${weight} of the only destination is all of the requests, and not ${weight} %`,
          fix: 'leave it out, or name where the rest goes',
        };
      }
    }
  },
};
