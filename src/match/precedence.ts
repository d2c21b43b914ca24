/**
 * The order in which routes of one host are tried, whatever the order they were written in: that of the Gateway API.
 * Exact path, longest prefix, regular expression, any path; then method, number of headers, number of query parameters.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httprouterule
 */
import type { HttpMatchRequest } from '../model/wire/virtual-service';

/** What a match block is ranked by, most important first. */
export interface Specificity {
  /** 3 exact, 2 prefix, 1 regular expression, 0 any path. */
  readonly path: number;
  /** Characters of an exact path or a prefix; expressions do not compare by length. */
  readonly length: number;
  readonly method: boolean;
  readonly headers: number;
  readonly queryParams: number;
}

/** How specific a match block is. */
export function specificityOf(block: HttpMatchRequest): Specificity {
  const { exact, prefix, regex } = block.uri ?? {};
  const rest = {
    method: block.method !== undefined,
    headers: size(block.headers) + size(block.withoutHeaders),
    queryParams: size(block.queryParams),
  };
  if (exact !== undefined) {
    return { path: 3, length: exact.length, ...rest };
  }
  // a prefix that every path has says nothing of the path: it must not hide the regular expressions
  if (prefix !== undefined && prefix !== '' && prefix !== '/') {
    return { path: 2, length: prefix.length, ...rest };
  }
  return { path: regex !== undefined ? 1 : 0, length: 0, ...rest };
}

/** Compares two blocks for sorting: negative when `a` is tried before `b`, 0 when they tie. */
export function byPrecedence(a: Specificity, b: Specificity): number {
  return (
    b.path - a.path ||
    b.length - a.length ||
    Number(b.method) - Number(a.method) ||
    b.headers - a.headers ||
    b.queryParams - a.queryParams
  );
}

function size(map: object | undefined): number {
  return map ? Object.keys(map).length : 0;
}
