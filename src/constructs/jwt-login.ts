import { Construct } from 'constructs';
import { problemOfList, problemOfPathValue } from '../model/authorization-grammar';
import { AuthorizationPolicy } from './authorization-policy';
import type { AuthorizationPolicyProps } from './authorization-policy';
import { check } from './check';
import { Condition } from './condition';
import type { HttpMethod } from './http-method';
import type { IstioResourceProps } from './istio-resource';
import type { JwtRule } from './jwt-rule';
import type { IPolicyTarget } from './policy-target';
import { RequestAuthentication } from './request-authentication';

/** Whose tokens let in, and where. */
export interface JwtLoginProps extends IstioResourceProps {
  /**
   * The workloads, or the objects, that ask for a token.
   *
   * @default - all workloads of its namespace; in the root namespace those of the whole mesh
   */
  readonly targets?: IPolicyTarget[];

  /** The tokens that are accepted, by issuer. */
  readonly jwtRules: JwtRule[];

  /**
   * Whether a request without a token may pass. One with a token that is not valid still is answered with 401.
   *
   * @default false
   */
  readonly optional?: boolean;

  /**
   * Paths that need no token, such as `/healthz` or `/docs/*`. Istio warns of a login with such paths but without `ports`.
   *
   * @default - every path needs one
   */
  readonly publicPaths?: string[];

  /**
   * The ports of the workload, not of its Service, that ask for a token. From 1 to 65535.
   *
   * @default - all; those that speak plain TCP are closed, for TCP carries no token
   */
  readonly ports?: number[];
}

/** What the holder of a valid token may do. All that is said must hold; of a list any one value. */
export interface JwtGrant {
  /**
   * The methods.
   *
   * @default - any
   */
  readonly methods?: HttpMethod[];

  /**
   * The paths: `/orders`, `/orders/*`, or a template such as `/orders/{*}`.
   *
   * @default - any
   */
  readonly paths?: string[];

  /**
   * The hosts that are asked for.
   *
   * @default - any
   */
  readonly hosts?: string[];

  /**
   * Claims that the token must have, each a text, or a list of texts, with one of these values. See `Condition.claim`.
   *
   * @default - none
   */
  readonly claims?: { [name: string]: string[] };

  /**
   * What must hold beside, such as `Condition.nestedClaim`.
   *
   * @default - nothing
   */
  readonly conditions?: Condition[];
}

/**
 * No token, no entry: a request without a token that is valid and has a subject is refused, with 403 if there is none and with 401
 * if it is not valid, whatever other policies allow. With a token it may do everything, or, once there are grants,
 * what one of them, or another allowing policy, says.
 *
 * @see https://istio.io/latest/docs/tasks/security/authentication/authn-policy/#end-user-authentication
 */
export class JwtLogin extends Construct {
  private grants?: AuthorizationPolicy;

  /**
   * @param scope the scope
   * @param id the id
   * @param props whose tokens, and where
   */
  public constructor(
    scope: Construct,
    id: string,
    private readonly props: JwtLoginProps,
  ) {
    super(scope, id);
    const { metadata, targets, jwtRules, optional, publicPaths, ports } = props;
    check(
      jwtRules.length > 0 ? undefined : 'jwtRules of a JwtLogin must not be empty: say at least one issuer',
      optional && (publicPaths ?? ports)
        ? `${publicPaths ? 'publicPaths' : 'ports'} of a JwtLogin must not be said where the token is optional (leave out one of them)`
        : undefined,
      problemOfList('publicPaths', publicPaths, problemOfPathValue),
    );
    new RequestAuthentication(this, 'Tokens', { metadata, targets, jwtRules });
    if (!optional) {
      AuthorizationPolicy.deny(this, 'Entry', {
        metadata,
        targets,
        rules: [
          {
            operations: publicPaths || ports ? [{ ports, notPaths: publicPaths }] : undefined,
            // the same as a source with notRequestPrincipals, of which istiod warns that it closes the ports of plain TCP: so it shall
            conditions: [Condition.requestPrincipal({ notValues: ['*'] })],
          },
        ],
      });
    }
  }

  /**
   * Lets the holder of a valid token do something. With the first grant everything else is refused.
   *
   * @param grant what may be done, and with which claims
   */
  public grantAccess(grant: JwtGrant): void {
    const { methods, paths, hosts, claims, conditions } = grant;
    check(
      this.props.optional
        ? 'an optional JwtLogin must have no grants, for it lets in who has no token (did you mean AuthorizationPolicy.allow?)'
        : undefined,
      Object.values(grant).every(value => value === undefined)
        ? 'a grant of a JwtLogin must say something (without any grant a valid token may do everything)'
        : undefined,
      claims && Object.keys(claims).length === 0
        ? 'claims of a grant must not be empty (leave them out for any)'
        : undefined,
    );
    const asked = Object.entries(claims ?? {}).map(([name, values]) => Condition.claim(name, { values }));
    this.policyOfGrants().addRule({
      sources: [{ requestPrincipals: ['*'] }],
      operations: methods || paths || hosts ? [{ methods, paths, hosts }] : undefined,
      conditions: claims || conditions ? [...asked, ...(conditions ?? [])] : undefined,
    });
  }

  /** An allowing policy refuses what it does not say, so it says as well what needs no token. */
  private policyOfGrants(): AuthorizationPolicy {
    if (!this.grants) {
      const { metadata, targets, publicPaths, ports } = this.props;
      const named = metadata?.name === undefined ? metadata : { ...metadata, name: `${metadata.name}-grants` };
      const props: AuthorizationPolicyProps = { metadata: named, targets };
      this.grants = AuthorizationPolicy.allow(this, 'Grants', props);
      if (publicPaths) {
        this.grants.addRule({ operations: [{ paths: publicPaths }] });
      }
      if (ports) {
        this.grants.addRule({ operations: [{ notPorts: ports }] });
      }
    }
    return this.grants;
  }
}
