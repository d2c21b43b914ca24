/** The words of CEL, as cel-go's lexer takes them. */

/** A word of CEL, as it is written. */
export interface Token {
  readonly sort: 'int' | 'uint' | 'double' | 'text' | 'bytes' | 'name' | 'escaped' | 'sign' | 'end';
  readonly value: string;
}

/** What is no expression of CEL, and why. */
export class NoExpression extends Error {}

const ESCAPE = String.raw`\\(?:[abfnrtv"'\\?\x60]|[0-3][0-7]{2}|[xX][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})`;
const TEXTS = [
  String.raw`[rR]"""[^]*?"""|[rR]'''[^]*?'''`,
  String.raw`[rR]"[^"\n\r]*"|[rR]'[^'\n\r]*'`,
  String.raw`"""(?:${ESCAPE}|[^\\])*?"""|'''(?:${ESCAPE}|[^\\])*?'''`,
  String.raw`"(?:${ESCAPE}|[^\\"\n\r])*"|'(?:${ESCAPE}|[^\\'\n\r])*'`,
].join('|');
const DOUBLE = String.raw`(?:[0-9]+\.[0-9]+|\.[0-9]+)(?:[eE][-+]?[0-9]+)?|[0-9]+[eE][-+]?[0-9]+`;
/** What begins with a letter, a digit or a dot, and is more than a name, a number or a dot; and texts. */
const TOKEN = new RegExp(
  [
    `(?<bytes>[bB](?:${TEXTS}))`,
    `(?<text>${TEXTS})`,
    `(?<double>${DOUBLE})`,
    '(?<uint>(?:0x[0-9a-fA-F]+|[0-9]+)[uU])',
    '(?<int>0x[0-9a-fA-F]+|[0-9]+)',
    '(?<name>[A-Za-z_]\\w*)',
    '(?<escaped>`[-A-Za-z0-9_./ ]+`)',
  ].join('|'),
  'y',
);
/** Most of what is written: names that no text follows, whole numbers, signs. */
const PLAIN = /[A-Za-z_]\w*(?![\w"'])|[0-9]+(?![.\w])|[=!<>]=|&&|\|\||\.(?![0-9])|[-+*/%!<>?:,()[\]{}]/y;
const BLANK = /(?:[\t\f\r\n ]|\/\/[^\n]*)*/y;
/** Names that are signs. */
const WORDS: ReadonlySet<string> = new Set(['in', 'true', 'false', 'null']);

/** Takes an expression apart; throws what it does not know. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  for (let at = skipBlanks(source, 0); at < source.length; at = skipBlanks(source, at)) {
    const token = plainAt(source, at) ?? tokenAt(source, at);
    tokens.push(token);
    at += token.value.length;
  }
  return [...tokens, { sort: 'end', value: '' }];
}

function plainAt(source: string, at: number): Token | undefined {
  PLAIN.lastIndex = at;
  const value = PLAIN.exec(source)?.[0];
  if (value === undefined) {
    return undefined;
  }
  const isName = /^[A-Za-z_]/.test(value) && !WORDS.has(value);
  return { sort: isName ? 'name' : /^[0-9]/.test(value) ? 'int' : 'sign', value };
}

function tokenAt(source: string, at: number): Token {
  TOKEN.lastIndex = at;
  const groups = TOKEN.exec(source)?.groups;
  if (!groups) {
    throw new NoExpression(reason(source.slice(at)));
  }
  const [sort, value] = Object.entries(groups).find(([, text]) => text !== undefined)!;
  return { sort: WORDS.has(value) ? 'sign' : (sort as Token['sort']), value };
}

function skipBlanks(source: string, at: number): number {
  BLANK.lastIndex = at;
  BLANK.exec(source);
  return BLANK.lastIndex;
}

function reason(rest: string): string {
  const [sign] = rest;
  if (/[=&|]/.test(sign)) {
    return `there is no operator '${sign}' (did you mean '${sign}${sign}'?)`;
  }
  if (!/["']/.test(sign)) {
    return `'${sign}' means nothing`;
  }
  const closed = /^(?:"(?:\\.|[^\\"\n\r])*"|'(?:\\.|[^\\'\n\r])*')/.exec(rest)?.[0];
  return closed === undefined
    ? 'a text is not closed'
    : `there is no escape like one in ${closed} (did you mean r${closed}, where '\\' is a sign like any other?)`;
}
