import type { Config } from '../../model/config';
import { labelsOfNamespace } from '../../model/namespaces';
import { at, listOf, numberOf, objectOf, textOf, textsOf } from '../../model/plain';
import type { Resource } from '../../model/resource';
import { type WaypointUse, waypointOf, waypointUses } from '../../model/waypoints';
import { selects } from '../../model/workloads';
import type { Rule } from '../rule';

/** A waypoint serves its own namespace, unless its listener lets others in. */
export const waypointOfOtherNamespace: Rule = {
  name: 'resource/waypoint-of-other-namespace',
  level: 'warning',
  says: 'a label asks for a waypoint of another namespace, which does not let this one in',
  source: 'https://istio.io/latest/docs/ambient/usage/waypoint/#cross-namespace-waypoint-usage',
  alike: [],
  *check(config) {
    for (const use of waypointUses(config)) {
      const waypoint = use.namespace === use.from ? undefined : waypointOf(use, config);
      if (waypoint && !waypoint.known && refuses(waypoint, use, config)) {
        yield {
          at: use.at,
          message: `waypoint ${use.namespace}/${use.name} lets in no objects of namespace '${use.from}'`,
          fix: 'set allowedRoutes.namespaces of its HBONE listener to from: All, or to a selector that takes the namespace',
        };
      }
    }
  },
};

/** As istiod: the listener for HBONE says it. */
function refuses({ manifest }: Resource, { from }: WaypointUse, config: Config): boolean {
  const listener = listOf(at(manifest, 'spec', 'listeners')).find(
    each => textOf(at(each, 'protocol')) === 'HBONE' && numberOf(at(each, 'port')) === 15008,
  );
  const namespaces = at(listener, 'allowedRoutes', 'namespaces');
  switch (textOf(at(namespaces, 'from'))) {
    case 'All':
      return false;
    case 'Selector': {
      const labels = labelsOfNamespace(from, config);
      const hasExpressions = listOf(at(namespaces, 'selector', 'matchExpressions')).length > 0;
      return (
        labels !== undefined &&
        objectOf(at(namespaces, 'selector')) !== undefined &&
        !hasExpressions &&
        // each Namespace gets this label by itself
        !selects(textsOf(at(namespaces, 'selector', 'matchLabels')), { ...labels, 'kubernetes.io/metadata.name': from })
      );
    }
    default:
      return true;
  }
}
