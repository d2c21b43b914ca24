import { conditionsOf } from '../match/condition';
import { ANY_PATH, isAnyPath, type PathMatch, pathMatchOf, segmentsOf } from '../match/path-match';
import type { HttpMatchRequest } from '../model/wire/virtual-service';
import { selects } from '../model/workloads';
import { actionsOf } from './action';
import { NOTHING_CHANGED, changesOf } from './header-changes';
import type { HttpRule, MatchBlock } from './http-rule';
import { gatewayName } from './names';
import type { Route } from './route';
import type { Scope } from './scope';
import { deliveryOf } from './shares';

/** The routes of rules, in their order. Behind the first that takes everything there is nothing. */
export function routesOf(rules: readonly HttpRule[], scope: Scope): Route[] {
  const routes: Route[] = [];
  for (const rule of rules) {
    const blocks = rule.matches.filter(block => isMeant(block, scope));
    if (rule.matches.length > 0 && blocks.length === 0) {
      continue;
    }
    const ofBlock = routesOfRule(rule, scope);
    if (rule.matches.length === 0) {
      routes.push(ofBlock(undefined));
      return routes;
    }
    for (const block of blocks) {
      const route = ofBlock(block);
      routes.push(route);
      if (isCatchAll(route)) {
        return routes;
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

/** The routes of a rule, by their blocks; nothing stands for a rule without any. */
function routesOfRule(rule: HttpRule, scope: Scope): (block: MatchBlock | undefined) => Route {
  const said = rule.part('headers');
  const headers = said.value ? changesOf(said) : NOTHING_CHANGED;
  const action = actionsOf(rule, scope);
  const delivery = deliveryOf(action(ANY_PATH), headers);
  return block => {
    const path = block ? pathOf(rule, block) : ANY_PATH;
    return {
      name: block?.value.name ? `${rule.name}.${block.value.name}` : rule.name,
      at: block?.at ?? rule.at,
      path,
      conditions: block ? conditionsOf(block.value) : [],
      headers,
      action: action(path),
      delivery,
    };
  };
}

function pathOf({ segments }: HttpRule, { value: { uri, ignoreUriCase } }: MatchBlock): PathMatch {
  return segments && uri?.prefix !== undefined ? segmentsOf(uri.prefix) : pathMatchOf(uri, ignoreUriCase);
}
