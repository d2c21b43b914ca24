import { problemOfRegex } from '../match/regex';
import { problemOfHost } from '../model/grammar';
import { quote } from '../model/quote';

/** A replacement in a path by a regular expression. */
export interface RegexRewrite {
  /** What is replaced, wherever it stands in the path: an RE2 expression of at most 1024 characters. */
  readonly match: string;

  /** What it becomes; `\1` to `\9` stand for the groups, `\0` for the whole. */
  readonly rewrite: string;
}

/**
 * What the upstream sees in place of what the client sent, in Istio's own words: slashes are glued as they are.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRewrite
 */
export interface Rewrite {
  /**
   * What the matched prefix becomes, or, behind an exact path or an expression, the whole path. Not together with
   * `uriRegexRewrite`.
   *
   * @default - the path stays
   */
  readonly uri?: string;

  /**
   * Replaces by a regular expression. Not together with `uri`.
   *
   * @default - the path stays
   */
  readonly uriRegexRewrite?: RegexRewrite;

  /**
   * The Host that the upstream sees.
   *
   * @default - the client's
   */
  readonly authority?: string;
}

/** Why a rewrite cannot be said to Istio. */
export function problemOfRewrite(rewrite: Rewrite): string | undefined {
  const { uri, uriRegexRewrite: regex, authority } = rewrite;
  if (uri === undefined && regex === undefined && authority === undefined) {
    return 'a rewrite must have uri, uriRegexRewrite or authority';
  }
  if (uri !== undefined && regex !== undefined) {
    return `a rewrite must have uri or uriRegexRewrite, got both (${quote(uri)} and ${quote(regex.match)})`;
  }
  if (uri !== undefined && !uri.startsWith('/')) {
    return `uri of a rewrite must start with '/', got ${quote(uri)} (did you mean ${quote(`/${uri}`)}?)`;
  }
  if (regex && regex.rewrite === '') {
    return 'rewrite of a uriRegexRewrite must not be empty';
  }
  return (
    (regex && problemOfRegex('match of a uriRegexRewrite', regex.match)) ??
    (authority === undefined ? undefined : problemOfHost('authority of a rewrite', authority.replace(/:\d+$/, '')))
  );
}
