import type { PathMatch } from '../match/path-match';
import { bodyOf } from './body';
import { type Asker, destinationOf } from './destination';
import { millisecondsOf } from './durations';
import { faultOf } from './fault';
import { type BothWays, changesOf, NOTHING_CHANGED } from './header-changes';
import type { HttpRule } from './http-rule';
import { mirrorsOf } from './mirrors';
import { redirectOf } from './redirect';
import { retriesOf } from './retries';
import { rewriteOf } from './rewrite';
import type { Action, Forward, WeightedDestination } from './route';
import type { Scope } from './scope';

/** What becomes of the requests of a rule, by what takes their path: the most of it is the same for all. */
export function actionsOf(rule: HttpRule, scope: Scope): (path: PathMatch) => Action {
  const redirect = rule.part('redirect');
  const respond = rule.part('directResponse');
  if (redirect.value) {
    return path => redirectOf(redirect, path, scope);
  }
  if (respond.value) {
    const { status = 200, body } = respond.value;
    const action: Action = { kind: 'respond', at: respond, status, ...(body ? { body: bodyOf(body) } : {}) };
    return () => action;
  }
  const forward = forwardOf(rule, scope);
  const rewrite = rule.part('rewrite');
  return rewrite.value ? path => ({ ...forward, rewrite: rewriteOf(rewrite, path, rule.segments) }) : () => forward;
}

function forwardOf(rule: HttpRule, scope: Scope): Forward {
  const { config, proxy, listenPort, reach } = scope;
  const asker: Asker = {
    config,
    proxyNamespace: proxy.namespace,
    listenPort,
    samePort: proxy.kind === 'sidecar',
    reach,
  };
  const route = rule.part('route');
  // of the Gateway API's backends those without a weight are not even listed
  const listed = rule.segments ? route.items().filter(({ value }) => value.weight) : route.items();
  const weighted = listed.length > 1;
  const destinations = listed
    .filter(({ value }) => !weighted || value.weight)
    .map((at): WeightedDestination => {
      const headers = at.get('headers');
      return {
        to: destinationOf(at.get('destination'), asker),
        weight: weighted ? (at.value.weight ?? 0) : 1,
        headers: headers.value ? changesOf(headers) : NOTHING_CHANGED,
      };
    });
  const timeout = rule.part('timeout');
  const ms = millisecondsOf(timeout.value);
  const cors = rule.part('corsPolicy');
  return {
    kind: 'forward',
    destinations,
    weighted,
    authority: authorityOf(rule, weighted ? undefined : destinations[0]?.headers),
    ...(ms ? { timeout: { ms, at: timeout } } : {}),
    retries: retriesOf(rule.part('retries'), config),
    mirrors: mirrorsOf(rule, asker),
    fault: faultOf(rule.part('fault')),
    ...(cors.value ? { cors: cors as Forward['cors'] } : {}),
    notFound: rule.segments ? 500 : 503,
  };
}

/** The Host that is put in the place of the request's: of the rewrite, else of the route's headers, else of its only destination's. */
function authorityOf(rule: HttpRule, destination: BothWays | undefined): Forward['authority'] {
  const rewritten = rule.part('rewrite').get('authority');
  if (rewritten.value) {
    return { value: rewritten.value, at: rewritten };
  }
  const headers = rule.part('headers');
  for (const said of [headers.value ? changesOf(headers) : undefined, destination]) {
    if (said?.authority) {
      return { value: said.authority, at: said.at ?? rule.at };
    }
  }
  return undefined;
}
