import { Field } from '../../model/field';
import { at, listOf, textOf } from '../../model/plain';
import type { Resource } from '../../model/resource';
import type { Rule } from '../rule';

const GATEWAY_API = 'gateway.networking.k8s.io';
const WAYPOINT_BOUND = ['istio.io/WaypointBound'];
const OF_GATEWAY_API = ['Accepted', 'Programmed', 'ResolvedRefs'];

/** The conditions of each kind that tell whether Istio does what the object says. */
const CONDITIONS: ReadonlyArray<readonly [group: string, kind: string, conditions: readonly string[]]> = [
  ['', 'Service', WAYPOINT_BOUND],
  ['networking.istio.io', 'ServiceEntry', WAYPOINT_BOUND],
  ['networking.istio.io', 'WorkloadEntry', WAYPOINT_BOUND],
  ['security.istio.io', 'AuthorizationPolicy', ['ZtunnelAccepted', 'WaypointAccepted']],
  [GATEWAY_API, 'Gateway', OF_GATEWAY_API],
  [GATEWAY_API, 'HTTPRoute', OF_GATEWAY_API],
  [GATEWAY_API, 'GRPCRoute', OF_GATEWAY_API],
];

/** Only what came out of a cluster has a status. */
export const negativeStatus: Rule = {
  name: 'resource/negative-status',
  level: 'warning',
  says: 'the status of an object says that Istio does not do what it asks for',
  source: 'https://istio.io/latest/docs/reference/config/analysis/ist0171/',
  alike: ['IST0171'],
  *check(config) {
    for (const [group, kind, conditions] of CONDITIONS) {
      for (const resource of config.of(group, kind)) {
        for (const condition of resource.known ? [] : conditionsOf(resource)) {
          const { type, status, reason, message } = textsOf(condition.value);
          const isPartial =
            type === 'WaypointAccepted' && reason === 'PartiallyInvalid' && kind === 'AuthorizationPolicy';
          if ((conditions.includes(type) && status === 'False') || isPartial) {
            yield {
              at: condition,
              message: `condition ${type} is ${status}${reason === '' ? '' : `, ${reason}`}${message === '' ? '' : `: ${message}`}`,
            };
          }
        }
      }
    }
  },
};

/** The conditions of an object; those of a route stand under each of its parents. */
function conditionsOf(resource: Resource): Array<Field<unknown>> {
  const status = at(resource.manifest, 'status');
  if (status === undefined) {
    return [];
  }
  const holders: Array<readonly [string, unknown]> = [
    ['/status', status],
    ...listOf(at(status, 'parents')).map((parent, i) => [`/status/parents/${i}`, parent] as const),
  ];
  return holders.flatMap(([pointer, holder]) =>
    listOf(at(holder, 'conditions')).map(
      (condition, i) => new Field(resource, `${pointer}/conditions/${i}`, condition),
    ),
  );
}

function textsOf(condition: unknown): Record<'type' | 'status' | 'reason' | 'message', string> {
  const read = (key: string): string => (textOf(at(condition, key)) ?? '').replace(/\s+/g, ' ');
  return { type: read('type'), status: read('status'), reason: read('reason'), message: read('message') };
}
