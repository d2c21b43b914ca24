/** A rule of a route as it stands in an HTTPRoute of the Gateway API; throws what it cannot say. */
import type * as gatewayapi from '../../imports/gateway.networking.k8s.io';
import type * as networking from '../../imports/networking.istio.io';
import { check } from './check';
import { toGatewayDuration } from './gateway-duration';
import { corsFilter, headerFilters, mirrorFilter, redirectFilter, rewriteFilter } from './http-route-filters';
import type { RouteFilter } from './http-route-filters';
import { poolBackendRef, toBackendRef } from './http-route-backend';
import { toRouteMatches } from './http-route-match';
import type { HttpRule } from './http-rule';
import type { RoutePart } from './route-part';

/** What a rule has and an HTTPRoute has not, with the way out. */
function problemOfRule(rule: HttpRule): string | undefined {
  const { directResponse, delegation } = rule.to.toRouteAction();
  return (
    (rule.fault && 'an HTTPRoute injects no faults (leave fault out)') ??
    (rule.retries &&
      'an HTTPRoute has no retries in the standard channel of the Gateway API (leave retries out: Istio tries twice more where the connection failed)') ??
    (directResponse && 'an HTTPRoute answers nothing by itself but redirects (send to a Service that answers)') ??
    (delegation &&
      'an HTTPRoute hands nothing on to a VirtualService (write the routes for the same host: those of several charts are merged)')
  );
}

/**
 * The rule, in the words of the Gateway API, for an HTTPRoute of a namespace. Beside rules with regular expressions any path is
 * one too: the prefix `/` would be tried before them.
 */
export function toHttpRouteRule(
  { rule, pathPrefix }: RoutePart,
  namespace: string | undefined,
  besideExpressions = false,
): gatewayapi.HttpRouteSpecRules {
  check(problemOfRule(rule));
  const { redirect, route, inferencePool } = rule.to.toRouteAction();
  const matches = rule.match?.flatMap(match => toRouteMatches(match, pathPrefix, besideExpressions));
  check(
    (matches?.length ?? 0) <= 64
      ? undefined
      : `a rule of an HTTPRoute takes at most 64 matches, got ${matches!.length}`,
    redirect?.prefixRewrite !== undefined && matches?.length !== 1
      ? `a redirect with prefixRewrite in an HTTPRoute must have one match, got ${matches?.length ?? 'none'} (write a route for each method)`
      : undefined,
  );
  const filters = [
    ...headerFilters(rule.headerOperations),
    ...rewriteFilter(rule, pathPrefix),
    ...(redirect ? [redirectFilter(redirect)] : []),
    ...(rule.mirrors ?? []).map(mirror => mirrorFilter(mirror, namespace)),
    ...(rule.cors ? [corsFilter(rule.cors)] : []),
  ];
  return {
    matches: matches ?? (besideExpressions ? toRouteMatches({}, undefined, true) : undefined),
    filters: filters.length > 0 ? filters : undefined,
    backendRefs: inferencePool
      ? [poolBackendRef(inferencePool, namespace)]
      : route?.map(destination => backendOf(destination, namespace)),
    timeouts: rule.timeout && { request: toGatewayDuration(rule.timeout) },
  };
}

function backendOf(
  { destination, weight, headers }: networking.VirtualServiceSpecHttpRoute,
  namespace: string | undefined,
): gatewayapi.HttpRouteSpecRulesBackendRefs {
  const { host, subset, port } = destination;
  const filters: RouteFilter[] = headerFilters(headers);
  return {
    ...toBackendRef({ host, subset, port: port?.number }, namespace),
    weight,
    filters: filters.length > 0 ? (filters as unknown as gatewayapi.HttpRouteSpecRulesBackendRefsFilters[]) : undefined,
  };
}
