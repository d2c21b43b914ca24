import { httpRoutesWith } from '../../model/virtual-services';
import type { HttpMatchRequest } from '../../model/wire/virtual-service';
import type { Rule } from '../rule';

/**
 * Envoy replaces the characters of the prefix by those of the rewrite, and nothing more. What has no path in its match has the
 * prefix `/`.
 */
export const rewriteBreaksPath: Rule = {
  name: 'virtual-service/rewrite-breaks-path',
  level: 'warning',
  says: 'a rewritten path gets two slashes, or loses the one between two names',
  source:
    'https://www.envoyproxy.io/docs/envoy/latest/api-v3/config/route/v3/route_components.proto#envoy-v3-api-field-config-route-v3-routeaction-prefix-rewrite',
  alike: [],
  *check(config) {
    for (const route of httpRoutesWith(config, 'rewrite')) {
      const to = route.value.rewrite?.uri;
      if (to === undefined) {
        continue;
      }
      for (const { uri } of route.value.match ?? ANY) {
        const prefix = uri ? uri.prefix : '/';
        const below = prefix === undefined ? undefined : pathBelow(prefix);
        const rewritten = below && prefix !== undefined ? to + below.slice(prefix.length) : undefined;
        if (rewritten !== undefined && isBroken(rewritten, to)) {
          yield {
            at: route.get('rewrite').get('uri'),
            message: `'${below}' arrives as '${rewritten}': the prefix '${prefix}' is replaced by '${to}', character by character`,
            fix: fixOf(prefix ?? '/', to),
          };
          break;
        }
      }
    }
  },
};

const ANY: readonly HttpMatchRequest[] = [{}];

/** A path that a client would ask for: `/shop` -> `/shop/x`. */
function pathBelow(prefix: string): string {
  return prefix.endsWith('/') ? `${prefix}x` : `${prefix}/x`;
}

function isBroken(path: string, to: string): boolean {
  const joined = !to.endsWith('/') && path.endsWith(`${lastName(to)}x`);
  return /\/\//.test(path) || joined;
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function fixOf(prefix: string, to: string): string {
  if (prefix.endsWith('/')) {
    return `end the rewrite with a slash, '${to}/'`;
  }
  return to === '/'
    ? `match exact '${prefix}' and prefix '${prefix}/' (PrefixRoute does)`
    : `leave out the slash at the end, '${to.replace(/\/+$/, '')}'`;
}
