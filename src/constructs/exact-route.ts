import type { Construct } from 'constructs';
import { problemOfPath } from '../model/grammar';
import { check } from './check';
import type { PathRouteOptions } from './path-route-options';
import { ruleOf } from './path-route-options';
import { RouteBase } from './route-base';
import { StringMatch } from './string-match';

/** Which path, and what becomes of its requests. */
export interface ExactRouteProps extends PathRouteOptions {
  /** The whole path, beginning with a slash and without query; `/foo` does not take `/foo/`. */
  readonly path: string;

  /**
   * The path that the upstream sees; the query stays.
   *
   * @default - the path of the request
   */
  readonly rewrite?: string;
}

/**
 * A route for one path.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPMatchRequest
 */
export class ExactRoute extends RouteBase {
  /**
   * @param scope the scope
   * @param id the id, which becomes the name of the route in access logs
   * @param props which path, and what becomes of its requests
   */
  public constructor(scope: Construct, id: string, props: ExactRouteProps) {
    const { path, rewrite } = props;
    check(problemOfPath('path', path), rewrite === undefined ? undefined : problemOfPath('rewrite', rewrite));
    super(scope, id);
    const uri = rewrite === undefined ? undefined : { uri: rewrite };
    this._join(props, [{ rule: ruleOf(props, [StringMatch.exact(path)], uri) }]);
  }
}
