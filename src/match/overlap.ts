/**
 * Whether some request is taken by both of two match blocks. Where it cannot be told (two regular expressions), they
 * are said to overlap unless what they begin with differs.
 */
import type { HttpMatchRequest, StringMatch } from '../model/wire/virtual-service';
import { METHODS } from './method';
import { fullMatch, literalPrefix } from './regex';

type Matches = { readonly [name: string]: StringMatch };

/** Whether a request can satisfy both blocks. */
export function overlap(a: HttpMatchRequest, b: HttpMatchRequest): boolean {
  const ignoreCase = Boolean(a.ignoreUriCase || b.ignoreUriCase);
  return (
    mayBothMatch(fold(a.uri, ignoreCase), fold(b.uri, ignoreCase)) &&
    METHODS.some(method => matches(a.method, method) && matches(b.method, method)) &&
    mayBothMatch(a.scheme, b.scheme) &&
    mayBothMatch(a.authority, b.authority) &&
    equalWhereBothSpeak(a.port, b.port) &&
    equalWhereBothSpeak(a.sourceNamespace, b.sourceNamespace) &&
    labelsMayMeet(a.sourceLabels, b.sourceLabels) &&
    // a header may be repeated with other values, and then both blocks would take the request. Nobody means that.
    shareNames(a.headers, b.headers, mayBothMatch) &&
    shareNames(a.queryParams, b.queryParams, mayBothMatch) &&
    shareNames(a.headers, b.withoutHeaders, (one, refused) => !covers(refused, one)) &&
    shareNames(b.headers, a.withoutHeaders, (one, refused) => !covers(refused, one))
  );
}

/** Whether one value can satisfy both. */
export function mayBothMatch(a: StringMatch | undefined, b: StringMatch | undefined): boolean {
  if (!a || !b || isPresence(a) || isPresence(b)) {
    return true;
  }
  if (a.exact !== undefined) {
    return matches(b, a.exact);
  }
  if (b.exact !== undefined) {
    return matches(a, b.exact);
  }
  const [x, y] = [a, b].map(m => m.prefix ?? literalPrefix(m.regex ?? ''));
  return x.startsWith(y) || y.startsWith(x);
}

/** Whether a value satisfies the match; an absent match takes all. */
export function matches(match: StringMatch | undefined, value: string): boolean {
  if (!match || isPresence(match)) {
    return true;
  }
  if (match.exact !== undefined) {
    return match.exact === value;
  }
  return match.prefix !== undefined ? value.startsWith(match.prefix) : fullMatch(match.regex ?? '', value);
}

/** Whether all that `narrow` takes is taken by `wide`, as far as it can be told. */
function covers(wide: StringMatch, narrow: StringMatch): boolean {
  if (isPresence(wide)) {
    return true;
  }
  if (narrow.exact !== undefined) {
    return matches(wide, narrow.exact);
  }
  return narrow.prefix !== undefined && wide.prefix !== undefined && narrow.prefix.startsWith(wide.prefix);
}

function isPresence(match: StringMatch): boolean {
  return match.exact === undefined && match.prefix === undefined && match.regex === undefined;
}

function shareNames(a: Matches | undefined, b: Matches | undefined, both: (x: StringMatch, y: StringMatch) => boolean) {
  return Object.keys(a ?? {}).every(name => b?.[name] === undefined || both(a![name], b[name]));
}

/** Whether one workload can have both sets of labels. */
export function labelsMayMeet(
  a: { readonly [key: string]: string } = {},
  b: { readonly [key: string]: string } = {},
): boolean {
  return Object.keys(a).every(key => equalWhereBothSpeak(a[key], b[key]));
}

/** Whether two conditions allow one value in common, each of them a value or nothing. */
export function equalWhereBothSpeak<T>(a: T | undefined, b: T | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

/** Istio folds the case of exact paths and prefixes, not of expressions: what one of these shares with a folded path is unknown. */
function fold(uri: StringMatch | undefined, ignoreCase: boolean): StringMatch | undefined {
  if (!ignoreCase || !uri) {
    return uri;
  }
  return uri.regex === undefined ? { exact: uri.exact?.toLowerCase(), prefix: uri.prefix?.toLowerCase() } : undefined;
}
