/** What is done on the way, as the filters of an HTTPRoute of the Gateway API say it; throws what they cannot say. */
import type * as gatewayapi from '../../imports/gateway.networking.k8s.io';
import type * as networking from '../../imports/networking.istio.io';
import { quote } from '../model/quote';
import { check } from './check';
import type { CorsPolicy } from './cors-policy';
import { UnmatchedPreflights } from './cors-policy';
import type { HeaderChanges, HeaderOperations } from './header-operations';
import type { HttpRule } from './http-rule';
import { toBackendRef } from './http-route-backend';
import type { Mirror } from './mirror';
import type { PathPrefix } from './route-part';

/** A filter. The generated enums have the wire's words as values, under names of their own. */
export type RouteFilter = gatewayapi.HttpRouteSpecRulesFilters;

/** Headers that are changed, of the request and of the response. */
export function headerFilters(operations: HeaderOperations | undefined): RouteFilter[] {
  const { request, response } = operations ?? {};
  return [
    ...(request ? [filter('RequestHeaderModifier', { requestHeaderModifier: changesOf(request) })] : []),
    ...(response ? [filter('ResponseHeaderModifier', { responseHeaderModifier: changesOf(response) })] : []),
  ];
}

/** What the upstream sees in place of what the client sent. */
export function rewriteFilter(rule: HttpRule, pathPrefix: PathPrefix | undefined): RouteFilter[] {
  const { uri, uriRegexRewrite, authority } = rule.rewrite ?? {};
  check(
    uriRegexRewrite
      ? `an HTTPRoute rewrites no path by an expression, got ${quote(uriRegexRewrite.match)} (did you mean a whole path, or PrefixRoute?)`
      : undefined,
    uri !== undefined && !rule.match?.every(match => (match.uri?._toWire() ?? {}).prefix === undefined && match.uri)
      ? `an HTTPRoute replaces whole paths and whole segments, got rewrite ${quote(uri)} of a prefix of characters (did you mean PrefixRoute?)`
      : undefined,
    authority !== undefined && /:\d+$/.test(authority)
      ? `an HTTPRoute rewrites the host without a port, got ${quote(authority)} (did you mean ${quote(authority.replace(/:\d+$/, ''))}?)`
      : undefined,
  );
  const path =
    uri === undefined ? pathPrefix && prefixChange(pathPrefix) : { type: 'ReplaceFullPath', replaceFullPath: uri };
  return path || authority !== undefined
    ? [
        filter('URLRewrite', {
          urlRewrite: { hostname: authority, path } as gatewayapi.HttpRouteSpecRulesFiltersUrlRewrite,
        }),
      ]
    : [];
}

/** A redirect. What is not said is the request's, and the status is 301 as everywhere here. */
export function redirectFilter(redirect: networking.VirtualServiceSpecHttpRedirect): RouteFilter {
  const { scheme, authority, port, uri, prefixRewrite, redirectCode = 301 } = redirect;
  const derivePort: string | undefined = redirect.derivePort;
  const [, hostname, hostPort] = /^(.*?)(?::(\d+))?$/.exec(authority ?? '') ?? [];
  check(
    [301, 302, 303, 307, 308].includes(redirectCode)
      ? undefined
      : `redirectCode of an HTTPRoute must be 301, 302, 303, 307 or 308, got ${redirectCode}`,
    uri !== undefined && /[?#]/.test(uri)
      ? `an HTTPRoute redirects to a path without query, got ${quote(uri)} (did you mean ${quote(uri.replace(/[?#].*$/, ''))}?)`
      : undefined,
    prefixRewrite !== undefined && withoutSlash(prefixRewrite) === ''
      ? `an HTTPRoute redirects a prefix to another prefix, got ${quote(prefixRewrite)} (Istio would answer '//bar' for '/foo/bar')`
      : undefined,
    derivePort === undefined || derivePort === (scheme === undefined ? 'FROM_REQUEST_PORT' : 'FROM_PROTOCOL_DEFAULT')
      ? undefined
      : `an HTTPRoute derives the port of a redirect by itself, ${scheme === undefined ? 'without a scheme from the request' : 'with a scheme from that'}, got derivePort ${derivePort} (did you mean port?)`,
  );
  const path =
    uri !== undefined
      ? { type: 'ReplaceFullPath', replaceFullPath: uri }
      : prefixRewrite !== undefined
        ? { type: 'ReplacePrefixMatch', replacePrefixMatch: withoutSlash(prefixRewrite) }
        : undefined;
  return filter('RequestRedirect', {
    requestRedirect: {
      scheme,
      hostname: hostname || undefined,
      port: port ?? (hostPort === undefined ? undefined : Number(hostPort)),
      path,
      statusCode: redirectCode,
    } as unknown as gatewayapi.HttpRouteSpecRulesFiltersRequestRedirect,
  });
}

/** Copies: a whole percentage as such, any other as a fraction. */
export function mirrorFilter({ to, percent }: Mirror, namespace: string | undefined): RouteFilter {
  const backendRef = toBackendRef(to.toDestination(), namespace);
  const isWhole = percent === undefined || Number.isInteger(percent);
  const fraction = isWhole ? undefined : { numerator: Math.round(percent * 10_000), denominator: 1_000_000 };
  return filter('RequestMirror', { requestMirror: { backendRef, percent: isWhole ? percent : undefined, fraction } });
}

/** Which pages of other origins may read the answers. */
export function corsFilter(policy: CorsPolicy): RouteFilter {
  check(
    policy.unmatchedPreflights === UnmatchedPreflights.FORWARD
      ? 'an HTTPRoute answers preflights from other origins by itself, got unmatchedPreflights FORWARD (leave it out)'
      : undefined,
  );
  const { allowMethods, allowHeaders, exposeHeaders, allowCredentials, maxAge } = policy;
  const origins = policy.allowOrigins.map(originOf);
  return filter('CORS', {
    cors: {
      // the API server refuses other origins beside one that stands for all
      allowOrigins: origins.includes('*') ? ['*'] : origins,
      allowMethods: allowMethods as gatewayapi.HttpRouteSpecRulesFiltersCorsAllowMethods[] | undefined,
      allowHeaders,
      exposeHeaders,
      allowCredentials,
      maxAge: maxAge?.toSeconds(),
    },
  });
}

function originOf(origin: CorsPolicy['allowOrigins'][number]): string {
  const { exact, regex } = origin._toWire();
  if (regex === '.*') {
    return '*';
  }
  if (exact === undefined || !/^(\*|https?:\/\/(\*|(\*\.)?([A-Za-z0-9-]+\.)*[A-Za-z0-9-]+)(:\d{1,5})?)$/.test(exact)) {
    throw new Error(
      `an origin in an HTTPRoute must be written out, got ${quote(Object.values(origin._toWire())[0])} (did you mean StringMatch.exact('https://shop.example.com')?)`,
    );
  }
  return exact;
}

/** A prefix `/` has nothing to be replaced: Envoy would glue what follows. */
function prefixChange({ prefix, rewrite }: PathPrefix): { type: string; replacePrefixMatch: string } | undefined {
  if (rewrite === undefined || rewrite === prefix) {
    return undefined;
  }
  check(
    prefix === ''
      ? `an HTTPRoute can put nothing before every path, got rewrite ${quote(rewrite)} of prefix '/' (Istio would glue it to the path without a slash)`
      : undefined,
  );
  return { type: 'ReplacePrefixMatch', replacePrefixMatch: rewrite || '/' };
}

function changesOf({ set, add, remove }: HeaderChanges): gatewayapi.HttpRouteSpecRulesFiltersRequestHeaderModifier {
  const listOf = (values: { [name: string]: string } | undefined) =>
    values && Object.entries(values).map(([name, value]) => ({ name, value }));
  const names = [...Object.keys({ ...set, ...add }), ...(remove ?? [])];
  const authority = names.find(name => name.startsWith(':') || name.toLowerCase() === 'host');
  check(
    authority === undefined
      ? undefined
      : `an HTTPRoute does not set the authority as a header, got ${quote(authority)} (did you mean rewriteAuthority?)`,
    Object.values({ ...set, ...add }).includes('')
      ? 'an HTTPRoute sets no header to nothing (did you mean remove?)'
      : undefined,
  );
  return { set: listOf(set), add: listOf(add), remove };
}

function withoutSlash(path: string): string {
  return path.replace(/\/+$/, '');
}

function filter(type: string, rest: Partial<RouteFilter>): RouteFilter {
  return { type: type as RouteFilter['type'], ...rest };
}
