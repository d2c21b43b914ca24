import type { HttpMatch } from './http-match';
import type { HttpRule } from './http-rule';

/** A path by whole segments, which an HTTPRoute has a word for, and a VirtualService has not. */
export interface PathPrefix {
  /** Without a slash at its end, and empty for every path. */
  readonly prefix: string;
  /** What takes its place, likewise; nothing where the path stays. */
  readonly rewrite?: string;
}

/** A rule of a route, and what it is ranked by. */
export interface RoutePart {
  readonly rule: HttpRule;
  /** Which of its matches gives its place: one rule has one place in the order, so they are equally specific. */
  readonly rankedBy?: HttpMatch;
  /** In place of the path of its matches and of its rewrite. */
  readonly pathPrefix?: PathPrefix;
}
