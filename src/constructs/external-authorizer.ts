import { Construct } from 'constructs';
import { AuthorizationPolicy } from './authorization-policy';
import { check } from './check';
import type { ExtensionProvider } from './extension-provider';
import type { IstioResourceProps } from './istio-resource';
import type { Operation } from './operation';
import type { IPolicyTarget } from './policy-target';

/** Who is asked, and about what. */
export interface ExternalAuthorizerProps extends IstioResourceProps {
  /** The authorizer, as the mesh configuration names it. A workload can have one. */
  readonly provider: ExtensionProvider;

  /**
   * The workloads, or the objects, that ask.
   *
   * @default - all workloads of its namespace; in the root namespace those of the whole mesh
   */
  readonly targets?: IPolicyTarget[];

  /**
   * What is asked about, any one of these. To leave something out, say it by a `not` list: what nobody thought of is
   * then asked about.
   *
   * @default - every request
   */
  readonly operations?: Operation[];
}

/**
 * Asks an authorizer of your own about requests, over HTTP or gRPC. A request that it refuses is refused; one that it allows still
 * needs what other policies say. While it cannot be reached, requests are refused with 403, unless the mesh
 * configuration says `failOpen`; a name that the mesh configuration does not know refuses them all.
 *
 * @see https://istio.io/latest/docs/tasks/security/authorization/authz-custom/
 */
export class ExternalAuthorizer extends Construct {
  /**
   * @param scope the scope
   * @param id the id
   * @param props who is asked, and about what
   */
  public constructor(scope: Construct, id: string, props: ExternalAuthorizerProps) {
    super(scope, id);
    const { metadata, provider, targets, operations } = props;
    check(
      operations?.length === 0
        ? 'operations must not be empty (leave them out to have every request asked about)'
        : undefined,
    );
    AuthorizationPolicy.custom(this, 'Policy', {
      metadata,
      provider,
      targets,
      rules: [operations ? { operations } : { anyRequest: true }],
    });
  }
}
