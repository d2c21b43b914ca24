import type { PathMatch } from '../match/path-match';
import { replaceAll } from '../match/regex';
import type { Field } from '../model/field';
import type { HttpRewrite } from '../model/wire/virtual-service';
import type { PathRewrite } from './route';

/** How a rule writes the path anew that one of its blocks has taken. Nothing is done to slashes. */
export function rewriteOf(
  rewrite: Field<HttpRewrite | undefined>,
  path: PathMatch,
  segments = false,
): PathRewrite | undefined {
  const { uri, uriRegexRewrite } = rewrite.value ?? {};
  if (uriRegexRewrite) {
    const { match = '', rewrite: to = '' } = uriRegexRewrite;
    return {
      at: rewrite.get('uriRegexRewrite'),
      says: `regex ${match} becomes ${to}`,
      apply: given => replaceAll(match, given, to),
    };
  }
  if (!uri) {
    return undefined;
  }
  const at = rewrite.get('uri');
  if (segments && uri === '/') {
    const cut = path.kind === 'segments' ? path.value.length : 0;
    return {
      at,
      says: `prefix ${path.value} is cut off`,
      apply: given => `/${given.slice(given[cut] === '/' ? cut + 1 : cut)}`,
    };
  }
  if (path.kind === 'exact' || path.kind === 'regex') {
    return { at, says: `the whole path becomes ${uri}`, apply: () => uri };
  }
  return {
    at,
    says: `prefix ${path.value} becomes ${uri}`,
    apply: given => uri + given.slice(path.value.length),
    prefix: { from: path.value, to: uri },
  };
}
