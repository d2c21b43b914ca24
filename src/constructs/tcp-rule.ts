import type * as networking from '../../imports/networking.istio.io';
import { problemOfL4Action, toWireL4Action } from './l4-action';
import type { L4Match } from './l4-match';
import { problemOfL4Match, toWireL4Match } from './l4-match';
import type { IRouteAction } from './route-action';

/**
 * A rule inside a VirtualService for bytes, on ports that speak neither HTTP nor TLS, or whose TLS the gateway ends. The
 * first rule whose match holds is taken.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#TCPRoute
 */
export interface TcpRule {
  /**
   * The rule takes what satisfies any one of these.
   *
   * @default - every connection
   */
  readonly match?: L4Match[];

  /** Who takes the connections: a `MeshService` or one of its subsets, or a `Split`. */
  readonly to: IRouteAction;
}

/** Why a rule cannot be said to Istio. */
export function problemOfTcpRule(rule: TcpRule): string | undefined {
  return (
    (rule.match?.length === 0
      ? 'match of a TCP rule must not be empty (leave it out for every connection)'
      : undefined) ??
    rule.match?.map(problemOfL4Match).find(Boolean) ??
    problemOfL4Action('a TCP rule', rule.to)
  );
}

/** A rule as it stands in a VirtualService. */
export function toWireTcpRule(rule: TcpRule): networking.VirtualServiceSpecTcp {
  return { match: rule.match?.map(toWireL4Match), route: toWireL4Action(rule.to) };
}
