import { Duration } from 'cdk8s';
import type { Chart } from 'cdk8s';
import type { IGateway, IRouteAction, MeshService, PathRouteOptions } from 'cdk8s-istio';
import {
  DirectResponse,
  ExactRoute,
  FaultAbort,
  FaultDelay,
  HeaderMatch,
  HttpMethod,
  PrefixRoute,
  QueryParamMatch,
  Redirect,
  RegexRoute,
  Split,
  StringMatch,
} from 'cdk8s-istio';
import type { Condition, RouteSpec } from './route-spec';

/** Whom the routes of a suite speak of. */
export interface World {
  readonly chart: Chart;
  readonly gateway: IGateway;
  readonly web: MeshService;
  readonly shadow: MeshService;
}

/** Writes a route by the constructs of the library. */
export function writeRoute(world: World, id: string, host: string, spec: RouteSpec): void {
  const { chart, gateway, shadow } = world;
  const { rewrite, methods, headers, params, abort, delayMs, origin, timeoutMs, retries } = spec;
  const options: PathRouteOptions = {
    gateways: [gateway],
    hosts: [host],
    to: actionOf(world, spec),
    rewriteAuthority: spec.authority,
    methods: methods?.map(method => HttpMethod[method as keyof typeof HttpMethod]),
    headers: headers?.map(condition => matchOf(HeaderMatch, condition)),
    queryParams: params?.map(condition => matchOf(QueryParamMatch, condition)),
    fault:
      abort !== undefined || delayMs !== undefined
        ? {
            abort: abort === undefined ? undefined : FaultAbort.http(abort),
            delay: delayMs === undefined ? undefined : FaultDelay.fixedDelay(Duration.millis(delayMs)),
          }
        : undefined,
    mirrors: spec.mirror ? [{ to: shadow }] : undefined,
    cors:
      origin === undefined ? undefined : { allowOrigins: [StringMatch.exact(origin)], allowMethods: [HttpMethod.GET] },
    timeout: timeoutMs === undefined ? undefined : Duration.millis(timeoutMs),
    retries: retries && { attempts: retries.attempts, retryOn: [...retries.retryOn] },
    headerOperations: spec.operations as PathRouteOptions['headerOperations'],
  };
  if (spec.kind === 'exact') {
    new ExactRoute(chart, id, { ...options, path: spec.path, rewrite });
  } else if (spec.kind === 'regex') {
    new RegexRoute(chart, id, { ...options, regex: spec.path, rewrite });
  } else {
    new PrefixRoute(chart, id, { ...options, prefix: spec.path, rewrite, literal: spec.kind === 'literal' });
  }
}

function actionOf({ web }: World, { action, weights }: RouteSpec): IRouteAction {
  if (weights) {
    return Split.between(...weights.map((weight, i) => ({ to: web.addSubset(`v${i + 1}`), weight })));
  }
  if (!action) {
    return web;
  }
  return 'respond' in action ? DirectResponse.text(action.respond, action.body) : Redirect.to(action.redirect);
}

interface Matcher<T> {
  exact(name: string, value: string): T;
  prefix(name: string, value: string): T;
  regex(name: string, value: string): T;
  present(name: string): T;
  absent(name: string): T;
}

function matchOf<T>(matcher: Matcher<T>, { how, name, value }: Condition): T {
  return how === 'present' || how === 'absent' ? matcher[how](name) : matcher[how](name, value);
}
