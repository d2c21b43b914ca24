import { problemOfRegex } from '../match/regex';
import type * as wire from '../model/wire/virtual-service';
import { check } from './check';

/**
 * How a text of a request is compared: whole, by its beginning, or by a regular expression.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#StringMatch
 */
export class StringMatch {
  /**
   * The text is `value`, in the same case.
   *
   * @param value the whole text
   */
  public static exact(value: string): StringMatch {
    return new StringMatch({ exact: value });
  }

  /**
   * The text begins with `value`, in the same case. For a path this is a prefix of characters: `/foo` takes `/foobar`
   * too. For whole segments use `PrefixRoute`.
   *
   * @param value what the text begins with
   */
  public static prefix(value: string): StringMatch {
    return new StringMatch({ prefix: value });
  }

  /**
   * The whole text satisfies a regular expression in RE2's syntax.
   *
   * @param pattern at most 1024 characters; lookahead and back references do not exist in RE2
   * @see https://github.com/google/re2/wiki/Syntax
   */
  public static regex(pattern: string): StringMatch {
    check(problemOfRegex('regular expression', pattern));
    return new StringMatch({ regex: pattern });
  }

  private constructor(private readonly match: wire.StringMatch) {}

  /** @internal */
  public _toWire(): wire.StringMatch {
    return this.match;
  }
}
