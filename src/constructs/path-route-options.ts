import type { HeaderMatch } from './header-match';
import type { HttpMatch } from './http-match';
import type { HttpMethod } from './http-method';
import type { HttpRule } from './http-rule';
import type { QueryParamMatch } from './query-param-match';
import type { Rewrite } from './rewrite';
import type { RouteOptions } from './route-base';
import { StringMatch } from './string-match';

/** What a route asks of a request beside its path. All of it must hold. */
export interface PathRouteOptions extends RouteOptions {
  /**
   * The methods, any one of them.
   *
   * @default - any method
   */
  readonly methods?: HttpMethod[];

  /**
   * Conditions on headers, one for each name.
   *
   * @default - none
   */
  readonly headers?: HeaderMatch[];

  /**
   * Conditions on headers of which none may hold, one for each name. A header that is not there counts as an empty one.
   *
   * @default - none
   */
  readonly withoutHeaders?: HeaderMatch[];

  /**
   * Conditions on query parameters, one for each name.
   *
   * @default - none
   */
  readonly queryParams?: QueryParamMatch[];

  /**
   * The Host that the upstream sees.
   *
   * @default - the client's
   */
  readonly rewriteAuthority?: string;
}

/** The rule for some paths under the route's other conditions. */
export function ruleOf(
  options: PathRouteOptions,
  uris: readonly StringMatch[],
  rewrite: Rewrite | undefined,
): HttpRule {
  const { rewriteAuthority: authority } = options;
  const { to, timeout, retries, fault, mirrors, cors, headerOperations } = options;
  return {
    match: matchesOf(options, uris),
    to,
    rewrite: authority === undefined ? rewrite : { ...rewrite, authority },
    timeout,
    retries,
    fault,
    mirrors,
    cors,
    headerOperations,
  };
}

/** The conditions for some paths, with the route's others. */
export function matchesOf(options: PathRouteOptions, uris: readonly StringMatch[]): HttpMatch[] {
  const { headers, withoutHeaders, queryParams } = options;
  const method = methodOf(options.methods);
  return uris.map(uri => ({ uri, method, headers, withoutHeaders, queryParams }));
}

function methodOf(methods: readonly HttpMethod[] | undefined): StringMatch | undefined {
  if (!methods) {
    return undefined;
  }
  if (methods.length === 0) {
    throw new Error('methods of a route must not be empty (leave them out for any method)');
  }
  return methods.length === 1 ? StringMatch.exact(methods[0]) : StringMatch.regex(methods.join('|'));
}
