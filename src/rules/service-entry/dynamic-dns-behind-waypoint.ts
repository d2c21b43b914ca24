import { Field } from '../../model/field';
import { labelsOf } from '../../model/resource';
import type { Rule } from '../rule';

/** A waypoint looks up names outside of the mesh only. Istio's analyzer is not shown the labels, so it has no code. */
export const dynamicDnsBehindWaypoint: Rule = {
  name: 'service-entry/dynamic-dns-behind-waypoint',
  level: 'error',
  says: 'a ServiceEntry inside of the mesh has resolution DYNAMIC_DNS and a waypoint',
  source: 'https://istio.io/latest/docs/reference/config/networking/service-entry/#ServiceEntry-Resolution-DYNAMIC_DNS',
  alike: [],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('ServiceEntry')) {
      const { location, resolution } = spec.value ?? {};
      if (location !== 'MESH_INTERNAL' || resolution !== 'DYNAMIC_DNS') {
        continue;
      }
      const waypoint = labelsOf(spec.resource)[USE_WAYPOINT] ?? '';
      if (waypoint !== '' && waypoint.toLowerCase() !== 'none') {
        yield {
          at: new Field(spec.resource, `/metadata/labels/${USE_WAYPOINT.replace('/', '~1')}`, waypoint),
          message: `waypoint ${waypoint} does not take resolution DYNAMIC_DNS with location MESH_INTERNAL`,
          fix: 'set location: MESH_EXTERNAL, or leave the label out',
        };
      }
    }
  },
};

const USE_WAYPOINT = 'istio.io/use-waypoint';
