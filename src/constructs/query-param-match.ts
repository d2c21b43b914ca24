import { escapeRegex, problemOfRegex } from '../match/regex';
import { quote } from '../model/quote';
import type * as wire from '../model/wire/virtual-service';
import { check } from './check';

/**
 * A condition on one query parameter. Names and values are compared as they stand in the URL: with case, and not
 * percent-decoded. Of a repeated parameter the first counts.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPMatchRequest
 */
export class QueryParamMatch {
  /**
   * The parameter is there and its value is `value`.
   *
   * @param name the parameter's name
   * @param value the whole value; the empty text takes `?a` and `?a=`
   */
  public static exact(name: string, value: string): QueryParamMatch {
    return new QueryParamMatch(name, { exact: value });
  }

  /**
   * The parameter is there and its value begins with `value`.
   *
   * @param name the parameter's name
   * @param value what the value begins with; not empty
   */
  public static prefix(name: string, value: string): QueryParamMatch {
    check(
      value === ''
        ? `prefix of query parameter ${quote(name)} must not be empty (did you mean QueryParamMatch.present?)`
        : undefined,
    );
    return new QueryParamMatch(name, { prefix: value });
  }

  /**
   * The parameter is there and its whole value satisfies an RE2 expression.
   *
   * @param name the parameter's name
   * @param pattern at most 1024 characters
   */
  public static regex(name: string, pattern: string): QueryParamMatch {
    check(problemOfRegex(`expression of query parameter ${quote(name)}`, pattern));
    return new QueryParamMatch(name, { regex: pattern });
  }

  /**
   * The parameter is there, whatever its value.
   *
   * @param name the parameter's name
   */
  public static present(name: string): QueryParamMatch {
    return new QueryParamMatch(name, {});
  }

  /**
   * The parameter is not there. Istio has no word for it: it is written as a condition on Envoy's `:path`, which holds
   * the query.
   *
   * @param name the parameter's name
   */
  public static absent(name: string): QueryParamMatch {
    return new QueryParamMatch(name, {}, true);
  }

  private constructor(
    /** @internal */ public readonly _name: string,
    /** @internal */ public readonly _value: wire.StringMatch,
    /** @internal */ public readonly _refused = false,
  ) {
    check(
      _name === '' ? 'name of a query parameter must not be empty' : undefined,
      /[&=#?\s]/.test(_name)
        ? `name of a query parameter is written as in the URL, got ${quote(_name)} (did you mean ${quote(encodeURIComponent(_name))}?)`
        : undefined,
    );
  }
}

/** What a `:path` looks like that has one of these query parameters. */
export function pathWithQueryParam(names: readonly string[]): string {
  const name = names.map(escapeRegex).join('|');
  return `[^?]*\\?(.*&)?(${name})([=&].*)?`;
}
