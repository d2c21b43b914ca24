import type { Construct } from 'constructs';
import * as security from '../../imports/security.istio.io';
import type { AuthorizationRule } from './authorization-rule';
import { problemOfAuthorizationRule, problemOfIdentity, toWireAuthorizationRule } from './authorization-rule';
import { check } from './check';
import type { ExtensionProvider } from './extension-provider';
import type { IstioResourceProps } from './istio-resource';
import { IstioResource } from './istio-resource';
import type { IPolicyTarget } from './policy-target';
import { toWireTargets } from './policy-target';
import { problemOfMissingWaypoint, unreadByZtunnel } from './ztunnel';

/** Where a policy applies, and which requests it takes. */
export interface AuthorizationPolicyProps extends IstioResourceProps {
  /**
   * The workloads, or the objects, whose requests it takes.
   *
   * @default - all workloads of its namespace; in the root namespace those of the whole mesh
   */
  readonly targets?: IPolicyTarget[];

  /**
   * Which requests it takes: those of any one rule. At least one, here or by `addRule`.
   *
   * @default - none yet
   */
  readonly rules?: AuthorizationRule[];
}

/** What a policy says that allows or denies. */
export interface DecisivePolicyProps extends AuthorizationPolicyProps {
  /**
   * Whether it is only tried: what it would have done stands in logs and metrics, and no request is refused for it.
   *
   * @default false
   *
   * @see https://istio.io/latest/docs/tasks/security/authorization/authz-dry-run/
   */
  readonly dryRun?: boolean;
}

/** What a policy says that asks an external authorizer. */
export interface CustomPolicyProps extends AuthorizationPolicyProps {
  /** The authorizer, as the mesh configuration names it. A workload can have one. */
  readonly provider: ExtensionProvider;
}

/**
 * Who may do what. A request is refused if an external authorizer refuses it, or else if a denying policy takes it, or else if there are
 * allowing policies for the workload and none takes it. See `DefaultDeny`, `JwtLogin`, `NamespaceIsolation`, `IpAllowList` and `ExternalAuthorizer`
 * for whole tasks.
 *
 * @see https://istio.io/latest/docs/reference/config/security/authorization-policy/
 */
export class AuthorizationPolicy extends IstioResource {
  /**
   * Allows the requests that it takes. All others to its targets are refused, unless another allowing policy takes them.
   *
   * @param scope the scope
   * @param id the id
   * @param props which requests
   */
  public static allow(scope: Construct, id: string, props: DecisivePolicyProps): AuthorizationPolicy {
    return new AuthorizationPolicy(scope, id, 'ALLOW', props);
  }

  /**
   * Refuses the requests that it takes with 403, whatever else allows them. Prefer `not` lists: what nobody thought of is then
   * refused. A rule of HTTP alone refuses all traffic of ports that speak plain TCP, so say the ports as well.
   *
   * @param scope the scope
   * @param id the id
   * @param props which requests
   */
  public static deny(scope: Construct, id: string, props: DecisivePolicyProps): AuthorizationPolicy {
    return new AuthorizationPolicy(scope, id, 'DENY', props);
  }

  /**
   * Marks the requests that it takes to be audited, where the mesh has a plugin that does so. It decides nothing.
   *
   * @param scope the scope
   * @param id the id
   * @param props which requests
   */
  public static audit(scope: Construct, id: string, props: AuthorizationPolicyProps): AuthorizationPolicy {
    return new AuthorizationPolicy(scope, id, 'AUDIT', props);
  }

  /**
   * Has an external authorizer asked about the requests that it takes, before all other policies. Requests that it does not take are
   * not asked about: prefer `not` lists. A rule cannot ask for identities or tokens.
   *
   * @param scope the scope
   * @param id the id
   * @param props which requests, and whom to ask
   */
  public static custom(scope: Construct, id: string, props: CustomPolicyProps): AuthorizationPolicy {
    return new AuthorizationPolicy(scope, id, 'CUSTOM', props);
  }

  private readonly rules: AuthorizationRule[] = [];

  private constructor(
    scope: Construct,
    id: string,
    private readonly action: 'ALLOW' | 'DENY' | 'AUDIT' | 'CUSTOM',
    private readonly props: AuthorizationPolicyProps & {
      readonly provider?: ExtensionProvider;
      readonly dryRun?: boolean;
    },
  ) {
    super(scope, id, security.AuthorizationPolicy.GVK, props);
    toWireTargets(this, props.targets);
    const isAllowOrDeny = action === 'ALLOW' || action === 'DENY';
    check(problemOfMissingWaypoint(this, props.targets, isAllowOrDeny ? undefined : `action ${action}`));
    if (props.dryRun) {
      this.metadata.addAnnotation('istio.io/dry-run', 'true');
    }
    this.node.addValidation({
      validate: () =>
        this.rules.length > 0
          ? []
          : ['an AuthorizationPolicy must have at least one rule (call addRule; to allow nothing see DefaultDeny)'],
    });
    (props.rules ?? []).forEach(rule => this.addRule(rule));
  }

  /**
   * Takes more requests: those of one more rule.
   *
   * @param rule the rule
   */
  public addRule(rule: AuthorizationRule): void {
    check(
      problemOfAuthorizationRule(rule),
      this.action === 'CUSTOM' ? problemOfIdentity(rule) : undefined,
      problemOfMissingWaypoint(this, this.props.targets, unreadByZtunnel(rule)),
      this.rules.length < 512
        ? undefined
        : 'rules of an AuthorizationPolicy must be at most 512 (write another policy)',
    );
    this.rules.push(rule);
  }

  /** @internal */
  protected _manifest(): { spec: unknown } {
    const { provider, targets } = this.props;
    return security.AuthorizationPolicy.manifest({
      spec: {
        ...toWireTargets(this, targets),
        action: this.action as security.AuthorizationPolicySpecAction,
        provider: provider && { name: provider.name },
        rules: this.rules.map(toWireAuthorizationRule),
      },
    }) as { spec: unknown };
  }
}
