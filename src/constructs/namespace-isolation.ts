import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { problemOfList, problemOfNamespaceValue } from '../model/authorization-grammar';
import { quote } from '../model/quote';
import { AuthorizationPolicy } from './authorization-policy';
import { check } from './check';
import type { IstioResourceProps } from './istio-resource';
import type { IPolicyTarget } from './policy-target';

/** Who may call into a namespace from outside of it. */
export interface NamespaceIsolationProps extends IstioResourceProps {
  /**
   * The service accounts of the ingress gateways whose requests come in, as `namespace/name`, such as
   * `istio-system/istio-ingressgateway-service-account`, or by `ServiceAccountName.of`. Without them nothing comes in from outside of the cluster.
   *
   * @default - none
   */
  readonly ingress?: string[];

  /**
   * Other namespaces whose workloads may call. A `*` may stand anywhere.
   *
   * @default - none
   */
  readonly namespaces?: string[];

  /**
   * The waypoints of the namespace, on the ambient data plane: behind a waypoint nobody else knows where a request comes from.
   *
   * @default - none
   */
  readonly waypoints?: IPolicyTarget[];
}

/**
 * Closes a namespace: its workloads refuse every request that comes neither from the namespace itself nor from whom it is
 * told to admit, whatever other policies allow. Callers are known by their certificates, so plaintext is refused as well.
 *
 * @see https://istio.io/latest/docs/ops/configuration/security/security-policy-examples/#namespace-isolation
 */
export class NamespaceIsolation extends Construct {
  /**
   * @param scope a scope in the namespace that is closed
   * @param id the id
   * @param props who may call from outside
   */
  public constructor(scope: Construct, id: string, props: NamespaceIsolationProps = {}) {
    super(scope, id);
    const { metadata, ingress, namespaces, waypoints } = props;
    const own = metadata?.namespace ?? Chart.of(this).namespace;
    check(
      own === undefined
        ? 'the namespace of a NamespaceIsolation must be known (give the chart a namespace, or set metadata.namespace)'
        : undefined,
      problemOfList('ingress', ingress, problemOfIngress),
      problemOfList('namespaces', namespaces, problemOfNamespaceValue),
    );
    const rules = [
      { sources: [{ notNamespaces: [own!, ...(namespaces ?? [])], notPrincipals: ingress?.map(principalOf) }] },
    ];
    AuthorizationPolicy.deny(this, 'Policy', { metadata, rules });
    if (waypoints) {
      const named = metadata?.name === undefined ? metadata : { ...metadata, name: `${metadata.name}-waypoints` };
      AuthorizationPolicy.deny(this, 'Waypoints', { metadata: named, targets: waypoints, rules });
    }
  }
}

function problemOfIngress(what: string, account: string): string | undefined {
  return /^[-a-z0-9]+\/[-a-z0-9.]+$/.test(account)
    ? undefined
    : `${what} must be service accounts such as 'istio-system/istio-ingressgateway-service-account', got ${quote(account)}`;
}

/** As a principal in any trust domain: a source cannot have serviceAccounts beside namespaces. */
function principalOf(account: string): string {
  const [namespace, name] = account.split('/');
  return `*/ns/${namespace}/sa/${name}`;
}
