/** A rule of an HTTPRoute or a GRPCRoute in the words of a VirtualService, as istiod translates it. */
import type { Field } from '../model/field';
import type {
  CorsPolicy,
  Destination,
  HeaderOperations,
  HttpMatchRequest,
  HttpRedirect,
  HttpRewrite,
  HttpRoute,
  StringMatch,
} from '../model/wire/virtual-service';
import type {
  BackendRef,
  HeaderFilter,
  NamedValue,
  RouteFilter,
  RouteMatchSpec,
  RouteRuleSpec,
  TypedMatch,
} from './gateway-api-wire';
import type { HttpRule, RulePart } from './http-rule';
import { placed } from './translated';

/** Where a backend is, by the names of the registry; nothing where it may not be named. */
export type BackendOf = (ref: BackendRef) => Destination;

/** The rules of one: each of its matches makes one, because each has a rank of its own. */
export function translatedRules(rule: Field<RouteRuleSpec>, name: string, backendOf: BackendOf): HttpRule[] {
  const parts = partsOf(rule, backendOf);
  const at = placed<HttpRoute>(rule, {});
  const blocks = rule.get('matches').items();
  const matches =
    blocks.length > 0
      ? blocks.map(block => [{ at: block as Field<HttpMatchRequest>, value: matchOf(block.value) }])
      : [[]];
  return matches.map(match => ({
    at,
    name: rule.value.name ?? name,
    matches: match,
    segments: true,
    part: <K extends RulePart>(key: K) => (parts.places[key] ?? at.get(key)) as Field<HttpRoute[K] | undefined>,
  }));
}

interface Parts {
  /** Where each part stands that does not stand at the rule itself. */
  readonly places: Partial<Record<RulePart, Field<unknown>>>;
}

function partsOf(rule: Field<RouteRuleSpec>, backendOf: BackendOf): Parts {
  const places: Partial<Record<RulePart, Field<unknown>>> = {};
  const { backendRefs = [], timeouts, retry } = rule.value;
  for (const filter of rule.get('filters').items()) {
    const found = filterParts(filter, backendOf, places);
    Object.assign(places, found);
  }
  const sum = backendRefs.reduce((total, { weight = 1 }) => total + weight, 0);
  if (sum === 0 && !places.redirect) {
    places.directResponse = placed(rule.get('backendRefs'), { status: 500 });
  } else {
    places.route = placed(
      rule.get('backendRefs'),
      backendRefs.map(ref => ({
        destination: backendOf(ref),
        weight: ref.weight ?? 1,
        headers: headersOf(ref.filters ?? []),
      })),
    );
  }
  const request = nonZero(timeouts?.request);
  const each = nonZero(timeouts?.backendRequest);
  const timeout = retry ? request : (each ?? request);
  if (timeout !== undefined) {
    places.timeout = placed(rule.get('timeouts'), timeout);
  }
  if (retry) {
    const attempts = retry.attempts ?? 2;
    const retryOn = ['connect-failure', 'refused-stream', 'unavailable', 'cancelled', ...(retry.codes ?? [])].join(',');
    places.retries = placed(rule.get('retry'), {
      attempts,
      ...(attempts > 0 ? { retryOn } : {}),
      ...(each === undefined ? {} : { perTryTimeout: each }),
    });
  }
  return { places };
}

/** A duration of nothing is none. */
function nonZero(duration: string | undefined): string | undefined {
  return duration !== undefined && /[1-9]/.test(duration) ? duration : undefined;
}

function filterParts(filter: Field<RouteFilter>, backendOf: BackendOf, before: Parts['places']): Parts['places'] {
  const { requestRedirect, requestMirror, urlRewrite, cors, requestHeaderModifier, responseHeaderModifier } =
    filter.value;
  if (requestHeaderModifier || responseHeaderModifier) {
    const said = (before.headers as Field<object> | undefined)?.value ?? {};
    return { headers: placed(filter, { ...said, ...headersOf([filter.value]) }) };
  }
  if (requestRedirect) {
    return { redirect: placed(filter, redirectOf(requestRedirect)) };
  }
  if (requestMirror) {
    const { fraction, percent, backendRef } = requestMirror;
    const value = fraction ? (100 * fraction.numerator) / (fraction.denominator ?? 100) : percent;
    const mirror = { destination: backendOf(backendRef), ...(value === undefined ? {} : { percentage: { value } }) };
    const others = (before.mirrors as Field<object[]> | undefined)?.value ?? [];
    return { mirrors: placed(filter, [...others, mirror]) };
  }
  if (urlRewrite) {
    const rewrite = rewriteOf(urlRewrite);
    return rewrite ? { rewrite: placed(filter, rewrite) } : {};
  }
  return cors ? { corsPolicy: placed(filter, corsOf(cors)) } : {};
}

function redirectOf({
  scheme,
  hostname,
  path,
  port,
  statusCode,
}: NonNullable<RouteFilter['requestRedirect']>): HttpRedirect {
  return {
    ...(statusCode === undefined ? {} : { redirectCode: statusCode }),
    ...(hostname === undefined ? {} : { authority: hostname }),
    ...(scheme === undefined ? {} : { scheme }),
    ...(port === undefined
      ? { derivePort: scheme === undefined ? 'FROM_REQUEST_PORT' : 'FROM_PROTOCOL_DEFAULT' }
      : { port }),
    ...(path?.type === 'ReplaceFullPath' ? { uri: path.replaceFullPath } : {}),
    ...(path?.type === 'ReplacePrefixMatch' ? { prefixRewrite: path.replacePrefixMatch } : {}),
  };
}

function rewriteOf({ hostname, path }: NonNullable<RouteFilter['urlRewrite']>): HttpRewrite | undefined {
  const authority = hostname === undefined ? {} : { authority: hostname };
  if (path?.type === 'ReplacePrefixMatch') {
    return { ...authority, uri: path.replacePrefixMatch?.replace(/\/$/, '') || '/' };
  }
  if (path?.type === 'ReplaceFullPath') {
    return { ...authority, uriRegexRewrite: { match: '/.*', rewrite: path.replaceFullPath } };
  }
  return hostname === undefined ? undefined : authority;
}

function headersOf(filters: readonly RouteFilter[]): { request?: HeaderOperations; response?: HeaderOperations } {
  const request = filters.find(({ requestHeaderModifier }) => requestHeaderModifier)?.requestHeaderModifier;
  const response = filters.find(({ responseHeaderModifier }) => responseHeaderModifier)?.responseHeaderModifier;
  return {
    ...(request ? { request: operationsOf(request) } : {}),
    ...(response ? { response: operationsOf(response) } : {}),
  };
}

function operationsOf({ set, add, remove }: HeaderFilter): HeaderOperations {
  const map = (list: readonly NamedValue[] = []) => Object.fromEntries(list.map(({ name, value }) => [name, value]));
  return { set: map(set), add: map(add), remove };
}

function corsOf(cors: NonNullable<RouteFilter['cors']>): CorsPolicy {
  return {
    allowOrigins: (cors.allowOrigins ?? []).filter(Boolean).map(originOf),
    allowMethods: cors.allowMethods,
    allowHeaders: cors.allowHeaders,
    exposeHeaders: cors.exposeHeaders,
    ...(cors.maxAge ? { maxAge: `${cors.maxAge}s` } : {}),
    ...(cors.allowCredentials ? { allowCredentials: true } : {}),
    unmatchedPreflights: 'IGNORE',
  };
}

function originOf(origin: string): StringMatch {
  if (origin === '*') {
    return { regex: String.raw`[a-zA-Z][a-zA-Z0-9+.-]*://[^/\s?#]+` };
  }
  if (!origin.includes('*')) {
    return { exact: origin };
  }
  return origin.indexOf('*') === origin.length - 1
    ? { prefix: origin.slice(0, -1) }
    : { regex: origin.replace(/[\\^$.|?+()[\]{}]/g, '\\$&').replace(/\*/g, '.*') };
}

function matchOf({ path, headers, queryParams, method }: RouteMatchSpec): HttpMatchRequest {
  const isGrpc = typeof method === 'object';
  const uri = isGrpc ? grpcUri(method) : path === undefined ? undefined : uriOf(path);
  return {
    ...(uri ? { uri } : {}),
    ...(headers?.length ? { headers: mapOf(headers) } : {}),
    ...(queryParams?.length ? { queryParams: mapOf(queryParams) } : {}),
    ...(typeof method === 'string' ? { method: { exact: method } } : {}),
  };
}

function uriOf({ type = 'PathPrefix', value = '/' }: NonNullable<RouteMatchSpec['path']>): StringMatch {
  if (type === 'Exact') {
    return { exact: value };
  }
  return type === 'RegularExpression' ? { regex: value } : { prefix: value === '/' ? value : value.replace(/\/$/, '') };
}

function grpcUri({
  type = 'Exact',
  service,
  method,
}: Exclude<RouteMatchSpec['method'], string | undefined>): StringMatch {
  if (type === 'RegularExpression' || service === undefined) {
    return { regex: `/${service ?? '[^/]+'}/${method ?? '.+'}` };
  }
  return method === undefined ? { prefix: `/${service}/` } : { exact: `/${service}/${method}` };
}

function mapOf(matches: readonly TypedMatch[]): { [name: string]: StringMatch } {
  const pairs = matches.map(
    ({ name, value, type }) => [name, type === 'RegularExpression' ? { regex: value } : { exact: value }] as const,
  );
  return Object.fromEntries(pairs);
}
