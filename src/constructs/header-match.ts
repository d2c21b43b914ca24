import { problemOfRegex } from '../match/regex';
import { problemOfHeaderName } from '../model/grammar';
import { quote } from '../model/quote';
import type * as wire from '../model/wire/virtual-service';
import { check } from './check';
import type { StringMatch } from './string-match';

/** What Istio calls the claims of a verified token, as if they were headers. */
const CLAIMS = '@request.auth.claims';

/**
 * A condition on one request header. Names are compared without case, values with it.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPMatchRequest
 */
export class HeaderMatch {
  /**
   * The header is there and its value is `value`; of a repeated header, any one of its values.
   *
   * @param name the header's name
   * @param value the whole value; the empty text means a header that is there and empty
   */
  public static exact(name: string, value: string): HeaderMatch {
    return new HeaderMatch(name, { exact: value });
  }

  /**
   * The header is there and its value begins with `value`.
   *
   * @param name the header's name
   * @param value what the value begins with; not empty
   */
  public static prefix(name: string, value: string): HeaderMatch {
    check(
      value === ''
        ? `prefix of header ${quote(name)} must not be empty (did you mean HeaderMatch.present?)`
        : undefined,
    );
    return new HeaderMatch(name, { prefix: value });
  }

  /**
   * The header is there and its whole value satisfies an RE2 expression.
   *
   * @param name the header's name
   * @param pattern at most 1024 characters
   */
  public static regex(name: string, pattern: string): HeaderMatch {
    check(problemOfRegex(`expression of header ${quote(name)}`, pattern));
    return new HeaderMatch(name, { regex: pattern });
  }

  /**
   * The header is there, whatever its value; an empty one counts.
   *
   * @param name the header's name
   */
  public static present(name: string): HeaderMatch {
    return new HeaderMatch(name, {});
  }

  /**
   * The header is not there; an empty one is there.
   *
   * @param name the header's name
   */
  public static absent(name: string): HeaderMatch {
    return new HeaderMatch(name, {}, true);
  }

  /**
   * A claim of the token that a RequestAuthentication has verified: `groups`, or inside of another claim `user.name`; where
   * names have dots in them, `[https://example.com/roles]` or `[user][full.name]`. It must be a text, or a list of texts of
   * which one satisfies the condition. Only at gateways, which must have the RequestAuthentication.
   *
   * @param claim the claim's name
   * @param value how the claim is compared
   * @see https://istio.io/latest/docs/tasks/security/authentication/jwt-route/
   */
  public static claim(claim: string, value: StringMatch): HeaderMatch {
    const { prefix } = value._toWire();
    check(
      /^\[[^\[\]]+\](\[[^\[\]]+\])*$|^[^.[\]]+(\.[^.[\]]+)*$/.test(claim)
        ? undefined
        : `claim must be a name such as 'groups', 'user.name' or '[user][full.name]', got ${quote(claim)}`,
      prefix === '' ? `prefix of claim ${quote(claim)} must not be empty` : undefined,
    );
    const name = `${CLAIMS}${claim.startsWith('[') ? '' : '.'}${claim}`;
    return new HeaderMatch(name, value._toWire());
  }

  /** @internal */
  public readonly _name: string;

  private constructor(
    name: string,
    /** @internal */ public readonly _value: wire.StringMatch,
    /** @internal */ public readonly _refused = false,
  ) {
    if (name.startsWith(CLAIMS)) {
      this._name = name;
      return;
    }
    check(problemOfHeaderName(name));
    // istiod wants them in lower case; HTTP does not tell cases apart
    this._name = name.toLowerCase();
  }

  /** @internal */
  public get _isClaim(): boolean {
    return this._name.startsWith(CLAIMS);
  }
}
