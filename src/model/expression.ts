/**
 * The outer form of an expression in CEL, Google's Common Expression Language: what istiod's parser refuses of it most
 * often. The rest is left to the parser.
 *
 * @see https://github.com/google/cel-spec/blob/master/doc/langdef.md#syntax
 */
import { quote } from './quote';

const CLOSING: Record<string, string> = { '(': ')', '[': ']', '{': '}' };

/** Comments, raw texts, texts of several lines, texts: what is in them is no code. */
const NO_CODE = new RegExp(
  [
    String.raw`//[^\n]*`,
    String.raw`\b[bB]?[rR][bB]?(?:"""[^]*?"""|'''[^]*?'''|"[^"\n]*"|'[^'\n]*')`,
    String.raw`"""(?:\\.|[^\\])*?"""|'''(?:\\.|[^\\])*?'''`,
    String.raw`"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'`,
  ].join('|'),
  'g',
);

/** Why `text` is no CEL expression. */
export function problemOfExpression(what: string, text: string): string | undefined {
  const wrong = (why: string) => `${what} must be a CEL expression, got ${quote(text)}: ${why}`;
  if (text.trim() === '') {
    return `${what} must not be empty`;
  }
  const code = text.replace(NO_CODE, ' ');
  if (/["']/.test(code)) {
    return wrong('a text is not closed');
  }
  const lone = /(?<![=!<>])=(?!=)|(?<!&)&(?!&)|(?<!\|)\|(?!\|)/.exec(code)?.[0];
  if (lone !== undefined) {
    return wrong(`there is no operator '${lone}' (did you mean '${lone}${lone}'?)`);
  }
  const open: string[] = [];
  for (const [bracket] of code.matchAll(/[()[\]{}]/g)) {
    if (bracket in CLOSING) {
      open.push(CLOSING[bracket]);
    } else if (open.pop() !== bracket) {
      return wrong(`'${bracket}' closes nothing`);
    }
  }
  return open.length > 0 ? wrong(`'${open[open.length - 1]}' is missing`) : undefined;
}
