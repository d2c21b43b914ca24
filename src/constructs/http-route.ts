import type { Construct } from 'constructs';
import { byPrecedence, specificityOf } from '../match/precedence';
import { check } from './check';
import type { HttpMatch } from './http-match';
import { problemOfHttpMatch, toWireMatch } from './http-match';
import type { Rewrite } from './rewrite';
import type { IHttpRoute, RouteOptions } from './route-base';
import { RouteBase } from './route-base';
import type { RoutePart } from './route-part';

/** Which requests a route takes, and what it does with them. */
export interface HttpRouteProps extends RouteOptions {
  /**
   * The route takes what satisfies any one of these.
   *
   * @default - every request
   */
  readonly match?: HttpMatch[];

  /**
   * What the upstream sees in place of what the client sent, in Istio's own words.
   *
   * @default - what the client sent
   */
  readonly rewrite?: Rewrite;
}

/**
 * A route: which requests, and what becomes of them. It stands in the VirtualService of each of its hosts, on each of its
 * gateways, at the place that its conditions give it: the order of declaration does not matter. For a path alone, see
 * `PrefixRoute`, `ExactRoute` and `RegexRoute`.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRoute
 */
export class HttpRoute extends RouteBase {
  /**
   * A route by its name alone, such as a rule of a `VirtualService`.
   *
   * @param routeName the name that it has in its VirtualService; not empty
   */
  public static named(routeName: string): IHttpRoute {
    check(routeName === '' ? 'name of a route must not be empty' : undefined);
    return { routeName };
  }

  /**
   * @param scope the scope
   * @param id the id, which becomes the name of the route in access logs
   * @param props which requests, and what becomes of them
   */
  public constructor(scope: Construct, id: string, props: HttpRouteProps) {
    super(scope, id);
    this._join(props, partsOf(props));
  }
}

/** A rule can have one place only: one whose matches differ in rank is given in parts. */
function partsOf(props: HttpRouteProps): RoutePart[] {
  const { match, rewrite, to, timeout, retries, fault, mirrors, cors, headerOperations } = props;
  const rule = { rewrite, to, timeout, retries, fault, mirrors, cors, headerOperations };
  check(
    match?.length === 0 ? 'match of a route must not be empty (leave it out for every request)' : undefined,
    ...(match ?? []).map(problemOfHttpMatch),
  );
  const parts: Array<{ rank: ReturnType<typeof specificityOf>; match: HttpMatch[] }> = [];
  for (const block of match ?? []) {
    const rank = specificityOf(toWireMatch(block));
    const part = parts.find(other => byPrecedence(other.rank, rank) === 0);
    if (part) {
      part.match.push(block);
    } else {
      parts.push({ rank, match: [block] });
    }
  }
  return match ? parts.map(part => ({ rule: { ...rule, match: part.match } })) : [{ rule }];
}
