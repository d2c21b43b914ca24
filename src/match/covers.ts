/**
 * Whether one match block takes every request that another one takes. It is said only where it is certain: what two regular
 * expressions have in common is not looked into.
 */
import type { HttpMatchRequest, StringMatch } from '../model/wire/virtual-service';
import { matches } from './overlap';
import { literalPrefix } from './regex';

type Matches = { readonly [name: string]: StringMatch };

/** Whether every request that `narrow` takes is taken by `wide`, on gateways that both are for. */
export function coversMatch(wide: HttpMatchRequest, narrow: HttpMatchRequest): boolean {
  return (
    coversPath(wide, narrow) &&
    coversText(wide.method, narrow.method) &&
    coversText(wide.scheme, narrow.scheme) &&
    coversText(wide.authority, narrow.authority) &&
    coversValue(wide.port, narrow.port) &&
    coversValue(wide.sourceNamespace, narrow.sourceNamespace) &&
    everyEntry(wide.sourceLabels, (name, value) => narrow.sourceLabels?.[name] === value) &&
    everyEntry(wide.headers, (name, match) => coversNamed(match, name, narrow.headers)) &&
    everyEntry(wide.queryParams, (name, match) => coversNamed(match, name, narrow.queryParams)) &&
    // who refuses more takes less
    everyEntry(wide.withoutHeaders, (name, match) => {
      const refused = own(narrow.withoutHeaders, name);
      return refused !== undefined && coversText(refused, match);
    }) &&
    coversGateways(wide.gateways, narrow.gateways)
  );
}

/** Whether a match takes any path. */
export function isAnyPath({ uri }: HttpMatchRequest): boolean {
  return !uri || isPresence(uri) || uri.prefix === '/' || uri.prefix === '' || uri.regex === '.*';
}

/** Whether a path goes on in the middle of a name that a prefix ends with: `/api` and `/apis`. */
export function isSibling(prefix: string | undefined, path: string | undefined): boolean {
  return (
    prefix !== undefined &&
    path !== undefined &&
    prefix.length > 1 &&
    !prefix.endsWith('/') &&
    path.startsWith(prefix) &&
    path.length > prefix.length &&
    path[prefix.length] !== '/'
  );
}

function coversPath(wide: HttpMatchRequest, narrow: HttpMatchRequest): boolean {
  if (isAnyPath(wide)) {
    return true;
  }
  if (isAnyPath(narrow)) {
    return false;
  }
  const [w, n] = [wide.uri!, narrow.uri!];
  if (narrow.ignoreUriCase && !wide.ignoreUriCase && n.regex === undefined) {
    return false;
  }
  // the case of expressions counts, whatever is said
  const fold = wide.ignoreUriCase && w.regex === undefined;
  return fold ? n.regex === undefined && coversText(folded(w), folded(n)) : coversText(w, n);
}

/** Whether all values that `narrow` takes are taken by `wide`; an absent match takes all, and nothing too. */
export function coversText(wide: StringMatch | undefined, narrow: StringMatch | undefined): boolean {
  if (!wide) {
    return true;
  }
  if (!narrow) {
    return false;
  }
  if (isPresence(wide)) {
    return true;
  }
  if (isPresence(narrow)) {
    return false;
  }
  if (narrow.exact !== undefined) {
    return matches(wide, narrow.exact);
  }
  if (wide.regex !== undefined) {
    return wide.regex === '.*' || wide.regex === narrow.regex;
  }
  return wide.prefix !== undefined && (narrow.prefix ?? literalPrefix(narrow.regex ?? '')).startsWith(wide.prefix);
}

function coversNamed(wide: StringMatch, name: string, narrow: Matches | undefined): boolean {
  const match = own(narrow, name);
  return match !== undefined && coversText(wide, match);
}

function coversValue<T>(wide: T | undefined, narrow: T | undefined): boolean {
  return wide === undefined || wide === narrow;
}

/** Without a word a match is for all gateways of its VirtualService. */
function coversGateways(wide: readonly string[] | undefined, narrow: readonly string[] | undefined): boolean {
  return !wide?.length || (narrow !== undefined && narrow.length > 0 && narrow.every(name => wide.includes(name)));
}

function everyEntry<T>(map: { readonly [name: string]: T } | undefined, holds: (name: string, value: T) => boolean) {
  return Object.entries(map ?? {}).every(([name, value]) => holds(name, value));
}

function own(map: Matches | undefined, name: string): StringMatch | undefined {
  return map && Object.hasOwn(map, name) ? map[name] : undefined;
}

function isPresence(match: StringMatch): boolean {
  return match.exact === undefined && match.prefix === undefined && match.regex === undefined;
}

function folded({ exact, prefix }: StringMatch): StringMatch {
  return { exact: exact?.toLowerCase(), prefix: prefix?.toLowerCase() };
}
