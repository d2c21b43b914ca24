/**
 * What the documentation of the constructs promises, in a few lines that know nothing of how they do it.
 * Nothing of the library is imported here.
 */
import type { Ask, ChangesSpec, Condition, Expected, RouteSpec } from './route-spec';

/** What a host with one route answers. */
export function promised(spec: RouteSpec, ask: Ask, host: string): Expected {
  const [, sent, query = ''] = /^([^?]*)(\?.*)?$/.exec(ask.path) ?? [];
  // Istio's default normalisation: what needs no percent sign loses it before a route is looked for; %2f keeps it
  const path = sent.replace(/%[0-9a-f]{2}/gi, code =>
    /[-.\w~]/.test(decodeURIComponent(code)) ? decodeURIComponent(code) : code,
  );
  const nothing: Expected = { status: 404, mirrored: false };
  if (!takesPath(spec, path) || !takesRest(spec, ask, query)) {
    return nothing;
  }
  const { action, abort, origin } = spec;
  if (action && 'respond' in action) {
    return {
      status: action.respond,
      body: action.body,
      mirrored: false,
      response: changed({}, spec.operations?.response),
    };
  }
  if (action) {
    const { scheme = 'http', authority = host, uri, prefixRewrite, redirectCode = 301 } = action.redirect;
    const target = uri ?? (prefixRewrite === undefined ? path : replaced('prefix', spec.path, prefixRewrite, path));
    return { status: redirectCode, location: `${scheme}://${authority}${target}${query}`, mirrored: false };
  }
  if (abort !== undefined) {
    return { status: abort, mirrored: false };
  }
  const preflight = ask.method === 'OPTIONS' && headersOf(ask)['access-control-request-method'] !== undefined;
  if (preflight && origin !== undefined && headersOf(ask).origin?.[0] === origin) {
    return {
      status: 200,
      mirrored: false,
      response: { 'access-control-allow-origin': [origin], 'access-control-allow-methods': ['GET'] },
    };
  }
  return {
    status: 200,
    upstream: {
      path: (spec.rewrite === undefined ? path : replaced(spec.kind, spec.path, spec.rewrite, path)) + query,
      authority: spec.authority ?? host,
      headers: changed(custom(headersOf(ask)), spec.operations?.request),
    },
    response: changed({}, spec.operations?.response),
    mirrored: spec.mirror === true,
  };
}

function takesPath({ kind, path: wanted }: RouteSpec, path: string): boolean {
  const bare = wanted.replace(/\/$/, '');
  switch (kind) {
    case 'prefix':
      return path === bare || path.startsWith(`${bare}/`);
    case 'literal':
      return path.startsWith(wanted);
    case 'exact':
      return path === wanted;
    case 'regex':
      return new RegExp(`^(?:${wanted})$`).test(path);
  }
}

function takesRest({ methods, headers = [], params = [] }: RouteSpec, ask: Ask, query: string): boolean {
  const pairs = query
    .slice(1)
    .split('&')
    .filter(pair => pair !== '');
  const param = (name: string) => {
    // of a repeated parameter the first counts
    const pair = pairs.find(candidate => candidate.split('=')[0] === name);
    return pair === undefined ? undefined : [pair.split('=').slice(1).join('=')];
  };
  return (
    (methods === undefined || methods.includes(ask.method)) &&
    headers.every(condition => holds(condition, headersOf(ask)[condition.name.toLowerCase()])) &&
    params.every(condition => holds(condition, param(condition.name)))
  );
}

function holds({ how, value }: Condition, values: readonly string[] | undefined): boolean {
  if (how === 'absent' || values === undefined) {
    return how === 'absent' && values === undefined;
  }
  return values.some(text => {
    switch (how) {
      case 'exact':
        return text === value;
      case 'prefix':
        return text.startsWith(value);
      case 'regex':
        return new RegExp(`^(?:${value})$`).test(text);
      default:
        return true;
    }
  });
}

function replaced(kind: RouteSpec['kind'], wanted: string, rewrite: string, path: string): string {
  switch (kind) {
    case 'prefix':
      // what stands behind the prefix is kept, and slashes at the ends make no difference
      return rewrite.replace(/\/$/, '') + path.slice(wanted.replace(/\/$/, '').length) || '/';
    case 'literal':
      return rewrite + path.slice(wanted.length);
    case 'exact':
      return rewrite;
    case 'regex':
      return rewrite.replace(/\\(\d)/g, (_, n: string) => new RegExp(`^(?:${wanted})$`).exec(path)?.[Number(n)] ?? '');
  }
}

type Headers = Record<string, readonly string[]>;

function headersOf(ask: Ask): Headers {
  const headers: Record<string, string[]> = {};
  ask.headers.forEach(([name, value]) => (headers[name.toLowerCase()] ??= []).push(value));
  return headers;
}

function custom(headers: Headers): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => /^x-[abc]$/.test(name)));
}

/** Removals come first, then what is set, then what is added. */
function changed(headers: Headers, changes: ChangesSpec = {}): Headers {
  const result = { ...headers };
  changes.remove?.forEach(name => delete result[name]);
  Object.entries(changes.set ?? {}).forEach(([name, value]) => (result[name] = [value]));
  Object.entries(changes.add ?? {}).forEach(([name, value]) => (result[name] = [...(result[name] ?? []), value]));
  return result;
}
