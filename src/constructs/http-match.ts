import { quote } from '../model/quote';
import { problemOfDnsLabel, problemOfLabels, problemOfPort } from '../model/grammar';
import type * as wire from '../model/wire/virtual-service';
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
  const { port, sourceLabels, sourceNamespace } = match;
  return (
    problemOfNames(match) ??
    problemOfText('scheme', match.scheme) ??
    problemOfText('method', match.method) ??
    problemOfText('authority', match.authority) ??
    (port === undefined ? undefined : problemOfPort('port of a match', port)) ??
    (sourceLabels && problemOfLabels('sourceLabels of a match', sourceLabels)) ??
    (sourceNamespace === undefined ? undefined : problemOfDnsLabel('sourceNamespace of a match', sourceNamespace))
  );
}

function problemOfNames(match: HttpMatch): string | undefined {
  const { headers = [], withoutHeaders = [], queryParams = [] } = match;
  if (headers.length + withoutHeaders.length + queryParams.length < 2 && withoutHeaders.length === 0) {
    return undefined;
  }
  const twice = withoutHeaders.find(h => h._refused);
  return (
    duplicate(
      'header',
      headers.filter(h => !h._refused),
    ) ??
    duplicate('header', [...headers.filter(h => h._refused), ...withoutHeaders]) ??
    duplicate(
      'query parameter',
      queryParams.filter(p => !p._refused),
    ) ??
    (twice &&
      `withoutHeaders must not hold HeaderMatch.absent(${quote(twice._name)}) (did you mean headers: [HeaderMatch.present(${quote(twice._name)})]?)`)
  );
}

/** Why a match cannot be said to the mesh: nobody verifies tokens where a sidecar calls. */
export function problemOfMatchInMesh(match: HttpMatch): string | undefined {
  const claim = [...(match.headers ?? []), ...(match.withoutHeaders ?? [])].find(h => h._isClaim);
  return claim && `${claim._name} must be asked at gateways alone, which verify tokens, and not in the mesh`;
}

/** The match as it stands in a VirtualService. */
export function toWireMatch(match: HttpMatch): wire.HttpMatchRequest {
  const { headers, withoutHeaders, queryParams, gateways } = match;
  return {
    name: match.name,
    uri: match.uri?._toWire(),
    ignoreUriCase: match.ignoreUriCase,
    scheme: match.scheme?._toWire(),
    method: match.method?._toWire(),
    authority: match.authority?._toWire(),
    headers: headers && toMap(headers.filter(h => !h._refused)),
    withoutHeaders: toMap([...refused(headers), ...(withoutHeaders ?? []), ...absent(queryParams)]),
    queryParams: queryParams && toMap(queryParams.filter(p => !p._refused)),
    port: match.port,
    sourceLabels: match.sourceLabels,
    sourceNamespace: match.sourceNamespace,
    gateways: gateways?.map(gatewayReference),
    statPrefix: match.statPrefix,
  };
}

/** What `headers`, `withoutHeaders` and `queryParams` have in common. */
interface Named {
  readonly _name: string;
  readonly _value: wire.StringMatch;
}

function refused(headers: readonly HeaderMatch[] | undefined): Named[] {
  return headers?.filter(h => h._refused) ?? [];
}

/** Istio has no word for a query parameter that is not there; Envoy's `:path` holds the query. */
function absent(queryParams: readonly QueryParamMatch[] | undefined): Named[] {
  const names = queryParams?.filter(p => p._refused).map(p => p._name) ?? [];
  return names.length > 0 ? [{ _name: ':path', _value: { regex: pathWithQueryParam(names) } }] : [];
}

function toMap(matches: readonly Named[]): { [name: string]: wire.StringMatch } | undefined {
  return matches.length > 0 ? Object.fromEntries(matches.map(({ _name, _value }) => [_name, _value])) : undefined;
}

function duplicate(what: string, matches: readonly Named[]): string | undefined {
  const names = matches.map(({ _name }) => _name);
  const twice = names.find((name, i) => names.indexOf(name) < i);
  return twice === undefined
    ? undefined
    : `${what} ${quote(twice)} must have one condition, got two (Istio keeps one for each name; say both in one regular expression)`;
}

function problemOfText(what: string, match: StringMatch | undefined): string | undefined {
  return match?._toWire().prefix === '' ? `prefix of ${what} must not be empty (leave it out for any)` : undefined;
}
