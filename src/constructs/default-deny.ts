import type { Construct } from 'constructs';
import * as security from '../../imports/security.istio.io';
import type { IstioResourceProps } from './istio-resource';
import { IstioResource } from './istio-resource';
import type { IPolicyTarget } from './policy-target';
import { toWireTargets } from './policy-target';

/** Where nothing is allowed. */
export interface DefaultDenyProps extends IstioResourceProps {
  /**
   * The workloads, or the objects, to which nothing is allowed.
   *
   * @default - all workloads of its namespace; in the root namespace those of the whole mesh
   */
  readonly targets?: IPolicyTarget[];
}

/**
 * Refuses every request that no other policy allows: an AuthorizationPolicy that allows nothing. Allow what is needed
 * by `AuthorizationPolicy.allow`; apply those first, for this one takes effect at once.
 *
 * @see https://istio.io/latest/docs/tasks/security/authorization/authz-http/
 */
export class DefaultDeny extends IstioResource {
  /**
   * @param scope the scope
   * @param id the id
   * @param props where
   */
  public constructor(
    scope: Construct,
    id: string,
    private readonly props: DefaultDenyProps = {},
  ) {
    super(scope, id, security.AuthorizationPolicy.GVK, props);
    toWireTargets(this, props.targets);
  }

  /** @internal */
  protected _manifest(): { spec: unknown } {
    return security.AuthorizationPolicy.manifest({ spec: toWireTargets(this, this.props.targets) }) as {
      spec: unknown;
    };
  }
}
