/**
 * Expressions in CEL, Google's Common Expression Language, as istiod's parser takes them: their syntax alone, for istiod
 * looks at neither types nor functions.
 *
 * @see https://github.com/google/cel-spec/blob/master/doc/langdef.md#syntax
 */
import { parse } from './cel/parser';
import { NoExpression } from './cel/token';
import { quote } from './quote';

/** Why `text` is no CEL expression. */
export function problemOfExpression(what: string, text: string): string | undefined {
  if (text.trim() === '') {
    return `${what} must not be empty`;
  }
  try {
    parse(text);
    return undefined;
  } catch (e) {
    if (!(e instanceof NoExpression)) {
      throw e;
    }
    return `${what} must be a CEL expression, got ${quote(text)}: ${e.message}`;
  }
}
