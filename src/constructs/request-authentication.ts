import type { Construct } from 'constructs';
import * as security from '../../imports/security.istio.io';
import { check } from './check';
import type { IstioResourceProps } from './istio-resource';
import { IstioResource } from './istio-resource';
import type { JwtRule } from './jwt-rule';
import { problemOfJwtRule, toWireJwtRule } from './jwt-rule';
import type { IPolicyTarget } from './policy-target';
import { toWireTargets } from './policy-target';
import { problemOfMissingWaypoint } from './ztunnel';

/** Which tokens are accepted, and where. */
export interface RequestAuthenticationProps extends IstioResourceProps {
  /**
   * The workloads, or the objects, that verify tokens.
   *
   * @default - all workloads of its namespace; in the root namespace those of the whole mesh
   */
  readonly targets?: IPolicyTarget[];

  /**
   * The tokens that are accepted, by issuer. At least one, here or by `addJwtRule`.
   *
   * @default - none yet
   */
  readonly jwtRules?: JwtRule[];
}

/**
 * Verifies the tokens (JWT) that requests carry. A token that is not valid is answered with 401. A request without a token passes:
 * to refuse it, see `JwtLogin`, or ask for `requestPrincipals` in an `AuthorizationPolicy`.
 *
 * @see https://istio.io/latest/docs/reference/config/security/request_authentication/
 */
export class RequestAuthentication extends IstioResource {
  private readonly jwtRules: JwtRule[] = [];

  /**
   * @param scope the scope
   * @param id the id
   * @param props which tokens, and where
   */
  public constructor(
    scope: Construct,
    id: string,
    private readonly props: RequestAuthenticationProps,
  ) {
    super(scope, id, security.RequestAuthentication.GVK, props);
    toWireTargets(this, props.targets);
    check(problemOfMissingWaypoint(this, props.targets, 'a RequestAuthentication'));
    this.node.addValidation({
      validate: () =>
        this.jwtRules.length > 0 ? [] : ['a RequestAuthentication must have at least one rule (call addJwtRule)'],
    });
    (props.jwtRules ?? []).forEach(rule => this.addJwtRule(rule));
  }

  /**
   * Accepts the tokens of one more issuer.
   *
   * @param rule which tokens
   */
  public addJwtRule(rule: JwtRule): void {
    check(problemOfJwtRule(rule));
    this.jwtRules.push(rule);
  }

  /** @internal */
  protected _manifest(): { spec: unknown } {
    return security.RequestAuthentication.manifest({
      spec: { ...toWireTargets(this, this.props.targets), jwtRules: this.jwtRules.map(toWireJwtRule) },
    }) as { spec: unknown };
  }
}
