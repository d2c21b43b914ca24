import type { Walk } from './walk';

/** What is likely not meant, and the way out. */
export function hintsOf({ route, request, ending }: Walk): string[] {
  if (!route || !request || route.action.kind !== 'forward' || !ending.sent?.path) {
    return [];
  }
  const prefix = route.action.rewrite?.prefix;
  const path = ending.sent.path.split('?')[0];
  if (!prefix || prefix.from === '/') {
    return [];
  }
  const bare = prefix.from.replace(/\/$/, '');
  if (path.includes('//') && !request.path.includes('//')) {
    return [`the rewrite doubles the slash: match exact ${bare} and prefix ${bare}/ (PrefixRoute does)`];
  }
  const behind = request.path[prefix.from.length];
  return !prefix.from.endsWith('/') && behind !== undefined && behind !== '/'
    ? [
        `prefix ${prefix.from} is one of characters and takes ${request.path} too: match exact ${bare} and prefix ${bare}/ (PrefixRoute does)`,
      ]
    : [];
}
