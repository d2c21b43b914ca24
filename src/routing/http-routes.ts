import { conditionsOf } from '../match/condition';
import { ANY_PATH, isAnyPath, type PathMatch, pathMatchOf, segmentsOf } from '../match/path-match';
import type { Field } from '../model/field';
import type { HttpMatchRequest } from '../model/wire/virtual-service';
import { selects } from '../model/workloads';
import { actionOf } from './action';
import { NOTHING_CHANGED, changesOf } from './header-changes';
import type { HttpRule, MatchBlock } from './http-rule';
import { gatewayName } from './names';
import { type Route, routeWith } from './route';
import type { Scope } from './scope';

/** The routes of rules, in their order. Behind the first that takes everything there is nothing. */
export function routesOf(rules: readonly HttpRule[], scope: Scope): Route[] {
  const routes: Route[] = [];
  for (const rule of rules) {
    if (rule.matches.length === 0) {
      return [...routes, routeOf(rule, undefined, scope)];
    }
    for (const block of rule.matches) {
      if (isMeant(block, scope)) {
        const route = routeOf(rule, block, scope);
        routes.push(route);
        if (isCatchAll(route)) {
          return routes;
        }
      }
    }
  }
  return routes;
}

/** Moves what takes everything behind the rest. */
export function catchAllsLast(routes: readonly Route[]): readonly Route[] {
  return routes.some(isCatchAll)
    ? [...routes.filter(route => !isCatchAll(route)), ...routes.filter(isCatchAll)]
    : routes;
}

/** Whether a route takes everything, as istiod finds out. */
export function isCatchAll({ path, conditions }: Route): boolean {
  return conditions.length === 0 && isAnyPath(path);
}

/** What a block asks of the proxy itself, and not of requests: a proxy that does not have it does not get the route. */
function isMeant({ value, at }: MatchBlock, scope: Scope): boolean {
  if (value.port && value.port !== scope.listenPort) {
    return false;
  }
  const { gateways } = value;
  if (gateways?.length) {
    const namespace = scope.config.namespaceOf(at.resource);
    return gateways.some(reference => scope.gateway === gatewayName(reference, namespace));
  }
  return isFrom(value, scope);
}

function isFrom({ sourceLabels = {}, sourceNamespace }: HttpMatchRequest, { proxy }: Scope): boolean {
  return selects(sourceLabels, proxy.labels) && (!sourceNamespace || sourceNamespace === proxy.namespace);
}

function routeOf(rule: HttpRule, block: MatchBlock | undefined, scope: Scope): Route {
  const path = block ? pathOf(rule, block) : ANY_PATH;
  const headers = rule.part('headers');
  const name = block?.value.name ? `${rule.name}.${block.value.name}` : rule.name;
  const at: Field<unknown> = block?.at ?? rule.at;
  return routeWith({
    name,
    at,
    path,
    conditions: block ? conditionsOf(block.value) : [],
    headers: headers.value ? changesOf(headers) : NOTHING_CHANGED,
    action: actionOf(rule, path, scope),
  });
}

function pathOf({ segments }: HttpRule, { value: { uri, ignoreUriCase } }: MatchBlock): PathMatch {
  return segments && uri?.prefix !== undefined ? segmentsOf(uri.prefix) : pathMatchOf(uri, ignoreUriCase);
}
