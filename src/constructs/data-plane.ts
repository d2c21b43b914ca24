import type { IConstruct } from 'constructs';
import { setTarget, targetOf } from '../target';

/** What carries the traffic of a workload. */
export enum DataPlaneMode {
  /** An Envoy beside each workload. */
  SIDECAR = 'sidecar',

  /** A ztunnel on each node, and waypoints for what needs HTTP. */
  AMBIENT = 'ambient',
}

/**
 * Which data plane an app, or a part of it, is meant for. What a construct renders follows: on sidecars policies select workloads
 * and routes of the mesh are VirtualServices; in ambient mode policies are attached to services and waypoints, and
 * routes of the mesh are HTTPRoutes.
 *
 * @see https://istio.io/latest/docs/overview/dataplane-modes/
 */
export class DataPlane {
  /**
   * Says which data plane everything in a scope is meant for; a narrower scope may say another. It is sidecars unless said
   * otherwise.
   *
   * @param scope the app, a chart, or any construct; say it before constructs are made in it
   * @param mode the data plane
   */
  public static target(scope: IConstruct, mode: DataPlaneMode): void {
    setTarget(scope, { dataPlane: mode });
  }

  private constructor() {}
}

/** Whether a construct is meant for the ambient data plane. */
export function isAmbient(construct: IConstruct): boolean {
  return targetOf(construct, 'dataPlane') === DataPlaneMode.AMBIENT;
}
