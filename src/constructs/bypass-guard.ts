import type { Construct } from 'constructs';
import * as security from '../../imports/security.istio.io';
import type { IstioResourceProps } from './istio-resource';
import { IstioResource } from './istio-resource';
import type { Workload } from './policy-target';
import { toWireTargets } from './policy-target';
import type { IWaypoint } from './waypoint';

/** Which workloads, and which waypoint. */
export interface BypassGuardProps extends IstioResourceProps {
  /** The waypoint that all their traffic must come through. */
  readonly waypoint: IWaypoint;

  /** The workloads, in the namespace of the guard. */
  readonly workload: Workload;

  /**
   * The service account that the waypoint's pods run under.
   *
   * @default - the one that istiod makes, which has the waypoint's name
   */
  readonly serviceAccount?: string;
}

/**
 * Refuses, at the workload itself, whatever does not come through its waypoint: calls to a pod's own address, from outside of the mesh, or
 * from an ingress gateway that does not use the waypoint. Without it the policies of a waypoint can be passed by. Needs Istio
 * 1.25.
 *
 * @see https://istio.io/latest/docs/ambient/usage/waypoint/
 */
export class BypassGuard extends IstioResource {
  /**
   * @param scope the scope
   * @param id the id
   * @param props which workloads, and which waypoint
   */
  public constructor(
    scope: Construct,
    id: string,
    private readonly props: BypassGuardProps,
  ) {
    super(scope, id, security.AuthorizationPolicy.GVK, props);
  }

  /** @internal */
  protected _manifest(): { spec: unknown } {
    const { waypoint, workload, serviceAccount = waypoint.waypointName } = this.props;
    const { waypointNamespace } = waypoint;
    const account = waypointNamespace === undefined ? serviceAccount : `${waypointNamespace}/${serviceAccount}`;
    return security.AuthorizationPolicy.manifest({
      spec: {
        // attached to the Service it would stand at the waypoint, which nobody comes through to itself
        ...toWireTargets(this, [workload]),
        action: security.AuthorizationPolicySpecAction.ALLOW,
        rules: [{ from: [{ source: { serviceAccounts: [account] } }] }],
      },
    }) as { spec: unknown };
  }
}
