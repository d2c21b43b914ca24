import { quote } from '../model/quote';
import { problemOfPort } from '../model/grammar';
import type * as wire from '../model/wire';
import { check } from './check';
import type { IGateway } from './gateway';
import { gatewayReference } from './gateway-reference';
import type { HeaderMatch } from './header-match';
import type { QueryParamMatch } from './query-param-match';
import { pathWithQueryParam } from './query-param-match';
import type { StringMatch } from './string-match';

/**
 * Conditions on a request that must all hold. An empty one takes every request.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPMatchRequest
 */
export interface HttpMatch {
  /**
   * A name for the access log, joined to the rule's.
   *
   * @default - none
   */
  readonly name?: string;

  /**
   * The path, without query and fragment.
   *
   * @default - any path
   */
  readonly uri?: StringMatch;

  /**
   * Whether an exact path or a path's prefix is compared without case. It has no effect on a regular expression.
   *
   * @default false
   */
  readonly ignoreUriCase?: boolean;

  /**
   * The scheme: `http` or `https`.
   *
   * @default - any
   */
  readonly scheme?: StringMatch;

  /**
   * The method, in upper case.
   *
   * @default - any
   */
  readonly method?: StringMatch;

  /**
   * The Host header as the client sent it: with its case and with its port, unlike `hosts`.
   *
   * @default - any
   */
  readonly authority?: StringMatch;

  /**
   * Conditions on headers, one for each name.
   *
   * @default - none
   */
  readonly headers?: HeaderMatch[];

  /**
   * Conditions on query parameters, one for each name.
   *
   * @default - none
   */
  readonly queryParams?: QueryParamMatch[];

  /**
   * The port: of a gateway the server's, in the mesh the service's. From 1 to 65535.
   *
   * @default - any
   */
  readonly port?: number;

  /**
   * Labels of the workload that calls. At a gateway these are the gateway's own.
   *
   * @default - any workload
   */
  readonly sourceLabels?: { [key: string]: string };

  /**
   * Namespace of the workload that calls. At a gateway this is the gateway's own.
   *
   * @default - any namespace
   */
  readonly sourceNamespace?: string;

  /**
   * Gateways to which these conditions are confined, instead of those of the VirtualService.
   *
   * @default - those of the VirtualService
   */
  readonly gateways?: IGateway[];

  /**
   * Prefix of the statistics that Envoy keeps of the route.
   *
   * @default - no statistics of the route
   */
  readonly statPrefix?: string;
}

/** Why a match cannot be said to Istio. */
export function problemOfHttpMatch(match: HttpMatch): string | undefined {
  const headers = (match.headers ?? []).map(h => (h._refused ? '!' : '') + h._name);
  const params = (match.queryParams ?? []).filter(p => !p._refused).map(p => p._name);
  return (
    duplicate('header', headers) ??
    duplicate('query parameter', params) ??
    (match.port === undefined ? undefined : problemOfPort('port of a match', match.port))
  );
}

/** The match as it stands in a VirtualService. */
export function toWireMatch(match: HttpMatch): wire.HttpMatchRequest {
  check(problemOfHttpMatch(match));
  const headers = match.headers ?? [];
  const params = match.queryParams ?? [];
  const absentParams = params.filter(p => p._refused).map(p => p._name);
  return {
    name: match.name,
    uri: match.uri?._toWire(),
    ignoreUriCase: match.ignoreUriCase,
    scheme: match.scheme?._toWire(),
    method: match.method?._toWire(),
    authority: match.authority?._toWire(),
    headers: toMap(headers.filter(h => !h._refused).map(h => [h._name, h._value])),
    withoutHeaders: toMap([
      ...headers.filter(h => h._refused).map((h): [string, wire.StringMatch] => [h._name, h._value]),
      ...(absentParams.length > 0
        ? [[':path', { regex: pathWithQueryParam(absentParams) }] as [string, wire.StringMatch]]
        : []),
    ]),
    queryParams: toMap(params.filter(p => !p._refused).map(p => [p._name, p._value])),
    port: match.port,
    sourceLabels: match.sourceLabels,
    sourceNamespace: match.sourceNamespace,
    gateways: match.gateways?.map(gateway => gatewayReference(gateway)),
    statPrefix: match.statPrefix,
  };
}

function toMap(entries: Array<[string, wire.StringMatch]>): { [name: string]: wire.StringMatch } | undefined {
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function duplicate(what: string, names: readonly string[]): string | undefined {
  const twice = names.find((name, i) => names.indexOf(name) < i);
  return twice === undefined
    ? undefined
    : `${what} ${quote(twice.replace('!', ''))} must have one condition, got two (Istio keeps one for each name; say both in one regular expression)`;
}
