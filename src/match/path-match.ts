import type { StringMatch } from '../model/wire/virtual-service';
import { fullMatch, literalPrefix } from './regex';
import type { Takes } from './string-match';

/** What a route asks of the path. */
export interface PathMatch {
  /** `prefix` is one of characters, as in a VirtualService; `segments` is one of whole segments, as in the Gateway API. */
  readonly kind: 'exact' | 'prefix' | 'segments' | 'regex';
  readonly value: string;
  readonly ignoreCase: boolean;
  readonly takes: Takes;
}

/** What takes every path. */
export const ANY_PATH: PathMatch = { kind: 'prefix', value: '/', ignoreCase: false, takes: () => true };

/** The match of a path by characters. */
export function pathMatchOf(uri: StringMatch | undefined, ignoreCase = false): PathMatch {
  if (uri?.exact !== undefined) {
    return exactly(uri.exact, ignoreCase);
  }
  if (uri?.prefix !== undefined) {
    return { kind: 'prefix', value: uri.prefix, ignoreCase, takes: beginning(uri.prefix, ignoreCase) };
  }
  const { regex } = uri ?? {};
  return regex === undefined ? ANY_PATH : { kind: 'regex', value: regex, ignoreCase: false, takes: expression(regex) };
}

/** Most paths begin otherwise than an expression does. */
function expression(regex: string): Takes {
  const prefix = literalPrefix(regex);
  return path => path.startsWith(prefix) && fullMatch(regex, path);
}

/** The match of a path by whole segments: a slash at the end makes no difference. */
export function segmentsOf(prefix: string): PathMatch {
  const value = prefix.replace(/\/$/, '');
  if (value === '') {
    return ANY_PATH;
  }
  return {
    kind: 'segments',
    value,
    ignoreCase: false,
    takes: path => path.startsWith(value) && (path.length === value.length || path[value.length] === '/'),
  };
}

/** Whether it takes every path, as istiod finds out: it does not know every way to say so. */
export function isAnyPath({ kind, value }: PathMatch): boolean {
  return kind === 'regex' ? value === '.*' : kind === 'prefix' && value === '/';
}

function exactly(value: string, ignoreCase: boolean): PathMatch {
  const wanted = value.toLowerCase();
  const takes: Takes = ignoreCase ? path => path.toLowerCase() === wanted : path => path === value;
  return { kind: 'exact', value, ignoreCase, takes };
}

function beginning(value: string, ignoreCase: boolean): Takes {
  const wanted = value.toLowerCase();
  return ignoreCase ? path => path.toLowerCase().startsWith(wanted) : path => path.startsWith(value);
}
