import type * as networking from '../../imports/networking.istio.io';
import { problemOfL4Action, toWireL4Action } from './l4-action';
import type { IRouteAction } from './route-action';
import type { TlsMatch } from './tls-match';
import { problemOfTlsMatch, toWireTlsMatch } from './tls-match';

/**
 * A rule inside a VirtualService for TLS that nobody ends on the way: a gateway passes it through, or a workload sends
 * it by itself. It is told by the name that the client asks for (SNI).
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#TLSRoute
 */
export interface TlsRule {
  /** The rule takes what satisfies any one of these; at least one. */
  readonly match: TlsMatch[];

  /** Who takes the connections: a `MeshService` or one of its subsets, or a `Split`. */
  readonly to: IRouteAction;
}

/** Why a rule cannot be said to Istio. */
export function problemOfTlsRule(rule: TlsRule): string | undefined {
  return (
    (rule.match.length === 0 ? 'match of a TLS rule must not be empty: it is told by its SNI hosts' : undefined) ??
    rule.match.map(problemOfTlsMatch).find(Boolean) ??
    problemOfL4Action('a TLS rule', rule.to)
  );
}

/** A rule as it stands in a VirtualService. */
export function toWireTlsRule(rule: TlsRule): networking.VirtualServiceSpecTls {
  return { match: rule.match.map(toWireTlsMatch), route: toWireL4Action(rule.to) };
}
