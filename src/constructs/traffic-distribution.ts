import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { check } from './check';

/** Which workloads of a service are preferred, by how near they are to the caller; the others take over when none is healthy. */
export enum TrafficDistributionMode {
  /** As PREFER_SAME_ZONE, in the word that older Istio knows. */
  PREFER_CLOSE = 'PreferClose',
  /** Those of the caller's zone, then of its region, then of its network. */
  PREFER_SAME_ZONE = 'PreferSameZone',
  /** Those of the caller's node, then of its zone, and so on. */
  PREFER_SAME_NODE = 'PreferSameNode',
}

/**
 * Keeps the traffic of the ambient data plane near to the caller.
 *
 * @see https://istio.io/latest/docs/ambient/usage/traffic-distribution/
 */
export class TrafficDistribution {
  /**
   * Says which workloads are preferred, by an annotation on the object.
   *
   * @param construct the construct that is, or holds, a Service or a ServiceEntry; or a Namespace, for all of its Services and
   * ServiceEntries that do not say another
   * @param mode which workloads
   */
  public static prefer(construct: IConstruct, mode: TrafficDistributionMode): void {
    const object = ApiObject.of(construct);
    check(
      ['Namespace', 'Service', 'ServiceEntry'].includes(object.kind)
        ? undefined
        : `traffic is distributed among the workloads of a Service or a ServiceEntry, or of those of a Namespace, got ${object.kind} ${object.node.path}`,
    );
    object.metadata.addAnnotation('networking.istio.io/traffic-distribution', mode);
  }

  private constructor() {}
}
