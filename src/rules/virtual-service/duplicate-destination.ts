import { destinationAt, sharings } from '../../model/route-destinations';
import type { Rule } from '../rule';

/** It is no mistake for Envoy, which adds the shares. */
export const duplicateDestination: Rule = {
  name: 'virtual-service/duplicate-destination',
  level: 'warning',
  says: 'a rule shares requests between one destination and the same once more',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRouteDestination',
  alike: ['KIA1105'],
  *check(config) {
    for (const sharing of sharings(config)) {
      const { route } = sharing.value;
      if (route.length < 2) {
        continue;
      }
      const seen = new Set<string>();
      for (const [i, to] of route.entries()) {
        const { host, subset, port } = to.destination ?? {};
        const key = `${host} ${subset} ${port?.number}`;
        // other headers make another destination of it
        if (seen.has(key) && !('headers' in to)) {
          yield {
            at: destinationAt(sharing, i).get('destination'),
            message: `the rule has ${subset === undefined ? `'${host}'` : `subset '${subset}' of '${host}'`} twice: its shares are added`,
            fix: 'name another subset or host, or add the weights',
          };
        }
        seen.add(key);
      }
    }
  },
};
