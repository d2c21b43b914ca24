import type { Construct } from 'constructs';
import { problemOfPath } from '../model/grammar';
import { check } from './check';
import type { PathRouteOptions } from './path-route-options';
import { ruleOf } from './path-route-options';
import type { Rewrite } from './rewrite';
import { RouteBase } from './route-base';
import { StringMatch } from './string-match';

/** Which paths, and what becomes of their requests. */
export interface RegexRouteProps extends PathRouteOptions {
  /** An RE2 expression of at most 1024 characters, which the whole path, without query, must satisfy. */
  readonly regex: string;

  /**
   * The path that the upstream sees; `\1` to `\9` stand for the groups of `regex`. The query stays.
   *
   * @default - the path of the request
   */
  readonly rewrite?: string;
}

/**
 * A route for all paths that satisfy a regular expression. Exact paths and prefixes are tried before.
 *
 * @see https://github.com/google/re2/wiki/Syntax
 */
export class RegexRoute extends RouteBase {
  /**
   * @param scope the scope
   * @param id the id, which becomes the name of the route in access logs
   * @param props which paths, and what becomes of their requests
   */
  public constructor(scope: Construct, id: string, props: RegexRouteProps) {
    const { regex, rewrite } = props;
    check(rewrite === undefined ? undefined : problemOfPath('rewrite', rewrite.replace(/\\[0-9]/g, '')));
    super(scope, id);
    const target = rewrite === undefined ? undefined : rewriteOf(regex, rewrite);
    this._join(props, [{ rule: ruleOf(props, [StringMatch.regex(regex)], target) }]);
  }
}

function rewriteOf(regex: string, rewrite: string): Rewrite {
  if (!rewrite.includes('\\')) {
    return { uri: rewrite };
  }
  // Envoy replaces every place that the expression matches: only as a whole does it match one
  return { uriRegexRewrite: { match: `^(?:${regex})$`, rewrite } };
}
