import { trafficOf, waypointOf, waypointUses } from '../../model/waypoints';
import type { Rule } from '../rule';

/** A waypoint is for Services, unless it says otherwise; what goes to the address of a Pod is another matter. */
export const waypointOfOtherTraffic: Rule = {
  name: 'resource/waypoint-of-other-traffic',
  level: 'warning',
  says: 'a label asks for a waypoint that does not take what goes to such an object',
  source: 'https://istio.io/latest/docs/ambient/usage/waypoint/#waypoint-traffic-types',
  alike: [],
  *check(config) {
    for (const use of waypointUses(config)) {
      const waypoint = use.traffic && waypointOf(use, config);
      const taken = waypoint && trafficOf(waypoint);
      if (taken !== undefined && taken !== 'all' && taken !== use.traffic) {
        yield {
          at: use.at,
          message: `waypoint ${use.namespace}/${use.name} is for ${taken}, and this asks for ${use.traffic}: requests go past it`,
          fix: `label the waypoint istio.io/waypoint-for: all, or ${use.traffic}`,
        };
      }
    }
  },
};
