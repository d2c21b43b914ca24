/** Conditions on a request as an HTTPRoute of the Gateway API says them; throws those that it cannot say. */
import type * as gatewayapi from '../../imports/gateway.networking.k8s.io';
import { escapeRegex } from '../match/regex';
import { quote } from '../model/quote';
import type * as wire from '../model/wire/virtual-service';
import { check } from './check';
import type { HttpMatch } from './http-match';
import { toWireMatch } from './http-match';
import { HttpMethod } from './http-method';
import type { PathPrefix } from './route-part';

type RouteMatch = gatewayapi.HttpRouteSpecRulesMatches;

/** What the path of an HTTPRoute may be made of, beside regular expressions. */
const PATH = /^(?:[-A-Za-z0-9/._~!$&'()*+,;=:@]|%[0-9a-fA-F]{2})+$/;
const TOKEN = /^[A-Za-z0-9!#$%&'*+\-.^_`|~]+$/;

/** What `HttpMatch` has and an HTTPRoute has not, with the way out. */
const ABSENT: { readonly [key in keyof wire.HttpMatchRequest]?: string } = {
  name: 'leave it out: the route has a name',
  ignoreUriCase: 'did you mean RegexRoute, with (?i)?',
  scheme: 'leave it out',
  authority: 'did you mean hosts?',
  port: 'leave it out: the route holds on all ports of its Service',
  sourceLabels: 'leave it out: a waypoint does not know the labels of who calls',
  sourceNamespace: 'leave it out: a waypoint routes for its service, whoever calls',
  gateways: 'write a route for each gateway',
  statPrefix: 'leave it out',
};

/** One condition for each method, for an HTTPRoute names one at a time. */
export function toRouteMatches(
  match: HttpMatch,
  pathPrefix: PathPrefix | undefined,
  besideExpressions: boolean,
): RouteMatch[] {
  const block = toWireMatch(match);
  const absent = (Object.keys(ABSENT) as Array<keyof wire.HttpMatchRequest>).find(key => block[key] !== undefined);
  const [without] = Object.keys(block.withoutHeaders ?? {});
  check(
    absent ? `an HTTPRoute has no match by ${absent}, got ${quote(block[absent])} (${ABSENT[absent]})` : undefined,
    without === undefined
      ? undefined
      : `an HTTPRoute has no match by what is absent, got ${without === ':path' ? 'a query parameter' : `header ${quote(without)}`} (write a route for the requests that have it: it is tried first)`,
  );
  const uri = pathPrefix ? { prefix: pathPrefix.prefix || '/' } : block.uri;
  check(
    !pathPrefix && block.uri?.prefix !== undefined && !['', '/'].includes(block.uri.prefix)
      ? `an HTTPRoute matches prefixes of whole segments, got the prefix of characters ${quote(block.uri.prefix)} (did you mean PrefixRoute?)`
      : undefined,
  );
  const isAnyPath = !uri || uri.prefix === '' || uri.prefix === '/';
  const rest = {
    path: isAnyPath && besideExpressions ? { type: 'RegularExpression', value: '.*' } : uri && pathOf(uri),
    headers: valuesOf('header', block.headers),
    queryParams: valuesOf('query parameter', block.queryParams),
  };
  return methodsOf(block.method).map(method => ({ ...rest, method }) as RouteMatch);
}

function pathOf({ exact, prefix, regex }: wire.StringMatch): { type: string; value: string } {
  if (regex !== undefined) {
    return { type: 'RegularExpression', value: regex };
  }
  const value = exact ?? (prefix || '/');
  const strange = ['//', '/./', '/../', '%2f', '%2F'].find(part => `${value}/`.replace(/\/\/$/, '/').includes(part));
  check(
    strange !== undefined || !PATH.test(value)
      ? `path of an HTTPRoute must not hold ${strange ? quote(strange) : 'such characters'}, got ${quote(value)} (did you mean RegexRoute?)`
      : undefined,
    value.length > 1024 ? `path of an HTTPRoute must have at most 1024 characters, got ${value.length}` : undefined,
  );
  return { type: exact === undefined ? 'PathPrefix' : 'Exact', value };
}

function valuesOf(what: string, matches: wire.HttpMatchRequest['headers']) {
  const entries = Object.entries(matches ?? {});
  const strange = entries.find(([name]) => !TOKEN.test(name));
  check(
    strange ? `an HTTPRoute has no match by ${what} ${quote(strange[0])} (leave it out)` : undefined,
    entries.length > 16 ? `an HTTPRoute takes at most 16 ${what}s, got ${entries.length}` : undefined,
  );
  return entries.length > 0 ? entries.map(([name, match]) => ({ name, ...valueOf(match) })) : undefined;
}

/** Exact or by an expression: there are no other words. */
function valueOf({ exact, prefix, regex }: wire.StringMatch): { type: string; value: string } {
  if (exact !== undefined && exact !== '') {
    return { type: 'Exact', value: exact };
  }
  const pattern = exact === '' ? '^$' : prefix !== undefined ? `${escapeRegex(prefix)}.*` : (regex ?? '.*');
  return { type: 'RegularExpression', value: pattern };
}

function methodsOf(method: wire.StringMatch | undefined): Array<string | undefined> {
  if (!method) {
    return [undefined];
  }
  const methods = method.exact === undefined ? (method.regex ?? '').split('|') : [method.exact];
  const known: string[] = Object.values(HttpMethod);
  check(
    methods.every(name => known.includes(name))
      ? undefined
      : `an HTTPRoute matches methods by their names, got ${quote(Object.values(method)[0])} (did you mean StringMatch.exact?)`,
  );
  return methods;
}
