import type { Construct } from 'constructs';
import { escapeRegex } from '../match/regex';
import { problemOfPath } from '../model/grammar';
import { check } from './check';
import type { PathRouteOptions } from './path-route-options';
import { matchesOf, ruleOf } from './path-route-options';
import type { Rewrite } from './rewrite';
import type { IRouteAction } from './route-action';
import { RouteBase } from './route-base';
import type { RoutePart } from './route-part';
import { StringMatch } from './string-match';

/** Which paths, and what becomes of their requests. */
export interface PrefixRouteProps extends PathRouteOptions {
  /**
   * The first segments of the path, beginning with a slash; a slash at the end makes no difference. `/foo` takes
   * `/foo`, `/foo/` and `/foo/bar`, but not `/foobar`.
   */
  readonly prefix: string;

  /**
   * What the upstream sees in place of the prefix; a slash at the end makes no difference. What stands behind the prefix
   * is kept as it is, and no slash is doubled or lost: with prefix `/foo` and rewrite `/`, `/foo` becomes `/` and
   * `/foo/bar` becomes `/bar`.
   *
   * @default - the path of the request
   * @see https://gateway-api.sigs.k8s.io/reference/spec/#httppathmodifier
   */
  readonly rewrite?: string;

  /**
   * Whether prefix and rewrite are written as Istio understands them: a prefix of characters, which is cut off and
   * replaced as it stands. Then `/foo` takes `/foobar` too, and with rewrite `/` the upstream sees `//bar` for `/foo/bar`.
   *
   * @default false
   */
  readonly literal?: boolean;
}

/**
 * A route for all paths below a prefix of whole segments, as `PathPrefix` of the Gateway API.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#StringMatch
 */
export class PrefixRoute extends RouteBase {
  /**
   * @param scope the scope
   * @param id the id, which becomes the name of the route in access logs
   * @param props which paths, and what becomes of their requests
   */
  public constructor(scope: Construct, id: string, props: PrefixRouteProps) {
    const { prefix, rewrite } = props;
    check(problemOfPath('prefix', prefix), rewrite === undefined ? undefined : problemOfPath('rewrite', rewrite));
    super(scope, id);
    this._join(
      props,
      props.literal ? literalParts(props) : segmentParts(props),
      props.literal ? undefined : () => [pathPrefixPart(props)],
    );
  }
}

/** As Istio understands it. */
function literalParts(props: PrefixRouteProps): RoutePart[] {
  return [
    {
      rule: ruleOf(
        props,
        [StringMatch.prefix(props.prefix)],
        props.rewrite === undefined ? undefined : { uri: props.rewrite },
      ),
    },
  ];
}

/** `/foo` is the path `/foo` itself and whatever begins with `/foo/`; both have the place of a prefix. */
function segmentParts(props: PrefixRouteProps): RoutePart[] {
  const prefix = withoutSlash(props.prefix);
  const below = StringMatch.prefix(`${prefix}/`);
  const itself = prefix === '' ? [] : [StringMatch.exact(prefix)];
  const { redirect } = props.to.toRouteAction();
  if (redirect?.prefixRewrite === undefined) {
    const rewrite = props.rewrite === undefined ? undefined : rewriteOf(prefix, withoutSlash(props.rewrite));
    const rule = ruleOf(props, [...itself, below], rewrite);
    return [{ rule, rankedBy: rule.match?.[itself.length] }];
  }
  const [rankedBy] = matchesOf(props, [below]);
  // Istio glues a redirect's prefix as it stands, and only behind a prefix: the path itself needs its own rule
  const target = withoutSlash(redirect.prefixRewrite);
  const answer = (change: object): IRouteAction => ({
    toRouteAction: () => ({ redirect: { ...redirect, prefixRewrite: undefined, ...change } }),
  });
  return [
    ...itself.map(uri => ({
      rule: ruleOf({ ...props, to: answer({ uri: target || '/' }) }, [uri], undefined),
      rankedBy,
    })),
    { rule: ruleOf({ ...props, to: answer({ prefixRewrite: `${target}/` }) }, [below], undefined), rankedBy },
  ];
}

/** As the Gateway API understands it, which has words for segments. */
function pathPrefixPart(props: PrefixRouteProps): RoutePart {
  const prefix = withoutSlash(props.prefix);
  const rewrite = props.rewrite === undefined ? undefined : withoutSlash(props.rewrite);
  return { rule: ruleOf(props, [StringMatch.prefix(prefix || '/')], undefined), pathPrefix: { prefix, rewrite } };
}

/** Puts `target` in the place of `prefix`, both without slash at the end, such that neither `/foo` nor `/foo/bar` gains or loses one. */
function rewriteOf(prefix: string, target: string): Rewrite {
  if (target === '') {
    return { uri: '/' };
  }
  if (prefix === '') {
    return { uri: `${target}/` };
  }
  return { uriRegexRewrite: { match: `^${escapeRegex(prefix)}`, rewrite: target } };
}

function withoutSlash(path: string): string {
  return path.replace(/\/+$/, '');
}
