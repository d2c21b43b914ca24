import { closest } from '../../model/closest';
import { GATEWAY_API, namespacesWithGateways } from '../../model/gateway-api';
import { waypointOf, waypointUses } from '../../model/waypoints';
import type { Rule } from '../rule';

/** Requests go on without it, and so past every policy that it would have enforced. */
export const waypointNotFound: Rule = {
  name: 'resource/waypoint-not-found',
  level: 'warning',
  group: 'reference',
  says: 'a label asks for a waypoint that is not there',
  source: 'https://istio.io/latest/docs/ambient/usage/waypoint/#useawaypoint',
  alike: ['KIA1313'],
  *check(config) {
    for (const use of waypointUses(config)) {
      const { at, from, namespace, name } = use;
      // the waypoints of other namespaces are often somebody else's: one is missed only where there are others
      const isOurs = config.settings.closed || namespace === from || namespacesWithGateways(config).has(namespace);
      if (!isOurs || waypointOf(use, config)) {
        continue;
      }
      const near = closest(
        name,
        config
          .of(GATEWAY_API, 'Gateway')
          .filter(gateway => config.namespaceOf(gateway) === namespace)
          .map(gateway => gateway.name),
      );
      yield {
        at,
        message: `waypoint '${name}' is no Gateway of namespace '${namespace}': requests go past it`,
        fix:
          near === undefined ? 'declare the Gateway with gatewayClassName istio-waypoint' : `did you mean '${near}'?`,
      };
    }
  },
};
