import type { Duration } from 'cdk8s';
import type * as networking from '../../imports/networking.istio.io';
import { quote } from '../model/quote';
import type { HttpMatchRequest } from '../model/wire/virtual-service';
import type { CorsPolicy } from './cors-policy';
import { problemOfCorsPolicy, toWireCors } from './cors-policy';
import { problemOfDuration, toWireDuration } from './duration';
import type { Fault } from './fault';
import { problemOfFault } from './fault';
import type { HeaderOperations } from './header-operations';
import { problemOfHeaderOperations, setsAuthority, toWireHeaders } from './header-operations';
import type { HttpMatch } from './http-match';
import { problemOfHttpMatch, toWireMatch } from './http-match';
import type { Mirror } from './mirror';
import { problemOfMirror, toWireMirrors } from './mirror';
import type { RetryPolicy } from './retry-policy';
import { problemOfRetryPolicy, toWireRetries } from './retry-policy';
import type { Rewrite } from './rewrite';
import { problemOfRewrite } from './rewrite';
import type { IRouteAction } from './route-action';

/** What is done with the requests that a rule or a route takes. */
export interface HttpRuleOptions {
  /**
   * Who takes the requests: a `MeshService` or one of its subsets, a `Split`, a `Redirect`, a `DirectResponse` or a
   * `Delegate`.
   */
  readonly to: IRouteAction;

  /**
   * How long a request may take, retries included; at least 1 ms.
   *
   * @default - for ever
   */
  readonly timeout?: Duration;

  /**
   * When a failed request is tried again.
   *
   * @default - twice, if the connection failed
   */
  readonly retries?: RetryPolicy;

  /**
   * Errors on purpose.
   *
   * @default - none
   */
  readonly fault?: Fault;

  /**
   * Who gets copies of the requests.
   *
   * @default - nobody
   */
  readonly mirrors?: Mirror[];

  /**
   * Which pages of other origins may read the answers.
   *
   * @default - Envoy does not meddle with CORS
   */
  readonly cors?: CorsPolicy;

  /**
   * What is done to headers on the way.
   *
   * @default - nothing
   */
  readonly headerOperations?: HeaderOperations;
}

/**
 * A rule inside a VirtualService, in Istio's own words. Rules are tried in their order; the first whose match holds is
 * taken.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRoute
 */
export interface HttpRule extends HttpRuleOptions {
  /**
   * A name, for the access log and for EnvoyFilters.
   *
   * @default - none
   */
  readonly name?: string;

  /**
   * The rule takes what satisfies any one of these.
   *
   * @default - every request
   */
  readonly match?: HttpMatch[];

  /**
   * What the upstream sees in place of what the client sent.
   *
   * @default - what the client sent
   */
  readonly rewrite?: Rewrite;
}

/** Why a rule cannot be said to Istio; each part and what does not go together. */
export function problemOfHttpRule(rule: HttpRule): string | undefined {
  return problemOfParts(rule) ?? problemOfCombination(rule);
}

/** Why a rule cannot stand in a VirtualService. */
export function problemOfVirtualServiceRule({ to }: HttpRule): string | undefined {
  const { inferencePool } = to.toRouteAction();
  return inferencePool
    ? `InferencePool ${quote(inferencePool.name)} must be in an HTTPRoute, for a VirtualService knows none (bind the route to an IngressGateway of an ambient chart: DataPlane.target(this, DataPlaneMode.AMBIENT))`
    : undefined;
}

/** A rule as it stands in a VirtualService, under a name, with its matches as they are written. */
export function toWireRule(
  rule: HttpRule,
  name = rule.name,
  match: HttpMatchRequest[] | undefined = rule.match?.map(toWireMatch),
): networking.VirtualServiceSpecHttp {
  const { route, redirect, directResponse, delegation } = rule.to.toRouteAction();
  const mirrors = rule.mirrors && rule.mirrors.length > 0 ? toWireMirrors(rule.mirrors) : undefined;
  return {
    name,
    match,
    route,
    redirect,
    directResponse,
    delegate: delegation,
    rewrite: rule.rewrite,
    timeout: toWireDuration(rule.timeout),
    retries: rule.retries && toWireRetries(rule.retries),
    fault: rule.fault && { delay: rule.fault.delay?._toWire(), abort: rule.fault.abort?._toWire() },
    mirror: mirrors?.mirror,
    mirrorPercentage: mirrors?.mirrorPercentage,
    mirrors: mirrors?.mirrors,
    corsPolicy: rule.cors && toWireCors(rule.cors),
    headers: rule.headerOperations && toWireHeaders(rule.headerOperations),
  };
}

function problemOfParts(rule: HttpRule): string | undefined {
  const { rewrite, timeout, retries, fault, mirrors, cors, headerOperations } = rule;
  return (
    firstOf(rule.match, problemOfHttpMatch) ??
    (rewrite && problemOfRewrite(rewrite)) ??
    (timeout && problemOfDuration('timeout', timeout, ' (leave it out for no timeout)')) ??
    (retries && problemOfRetryPolicy(retries)) ??
    (fault && problemOfFault(fault)) ??
    firstOf(mirrors, problemOfMirror) ??
    (cors && problemOfCorsPolicy(cors)) ??
    (headerOperations && problemOfHeaderOperations(headerOperations))
  );
}

function firstOf<T>(list: readonly T[] | undefined, problemOf: (item: T) => string | undefined): string | undefined {
  for (const item of list ?? []) {
    const problem = problemOf(item);
    if (problem !== undefined) {
      return problem;
    }
  }
  return undefined;
}

/** What Istio refuses together, and what would have no effect where nothing is forwarded. */
function problemOfCombination(rule: HttpRule): string | undefined {
  const { route, redirect, directResponse, delegation, inferencePool } = rule.to.toRouteAction();
  const action = redirect ? 'a redirect' : directResponse ? 'a direct response' : undefined;
  const forwarding =
    action &&
    (['rewrite', 'fault', 'mirrors', 'cors', 'retries', 'timeout'] as const).find(key => rule[key] !== undefined);
  if (forwarding) {
    return `${action} must not have ${forwarding}, for nothing is forwarded (leave it out)`;
  }
  if (redirect?.prefixRewrite !== undefined && !rule.match?.every(match => match.uri?._toWire().prefix !== undefined)) {
    return `a redirect with prefixRewrite must be behind a prefix, for ${quote(redirect.prefixRewrite)} takes the place of what it matched`;
  }
  if (rule.rewrite?.authority !== undefined && setsAuthority(rule.headerOperations)) {
    return 'the authority must be set once, got it in rewrite and in headerOperations';
  }
  return (route ?? redirect ?? directResponse ?? delegation ?? inferencePool)
    ? undefined
    : 'a rule must forward, redirect, respond or delegate';
}
