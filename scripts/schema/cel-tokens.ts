/** A word of CEL: what is written, or the text that a literal stands for. */
export interface Token {
  readonly sort: 'text' | 'number' | 'name' | 'sign' | 'end';
  readonly value: string;
}

const TOKEN =
  /(?<text>(?<raw>r)?(?:"""(?<long>[\s\S]*?)"""|"(?<double>(?:[^"\\]|\\.)*)"|'(?<single>(?:[^'\\]|\\.)*)'))|(?<number>[0-9]+)(?![0-9.a-zA-Z])|(?<name>[A-Za-z_][A-Za-z_0-9]*)|(?<sign>&&|\|\||[=!<>]=|[-+*/%<>!?:.,()[\]{}])/y;

/** Takes an expression apart. Throws at what it does not know. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  for (let at = skipBlanks(source, 0); at < source.length; at = skipBlanks(source, at)) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(source);
    if (!match) throw new Error(`CEL: unknown sign at '${source.slice(at, at + 20)}'`);
    const { text, raw, long, double, single, number, name, sign } = match.groups!;
    if (text !== undefined) {
      const body = long ?? double ?? single;
      tokens.push({ sort: 'text', value: raw === undefined ? unescape(body) : body });
    } else {
      tokens.push({
        sort: number !== undefined ? 'number' : name !== undefined ? 'name' : 'sign',
        value: number ?? name ?? sign,
      });
    }
    at = TOKEN.lastIndex;
  }
  return [...tokens, { sort: 'end', value: '' }];
}

function skipBlanks(source: string, at: number): number {
  while (/\s/.test(source[at] ?? '')) at++;
  return at;
}

function unescape(body: string): string {
  return body.replace(/\\(.)/gs, (_, character: string) => {
    if (!'\\"\'`?'.includes(character)) throw new Error(`CEL: unknown escape '\\${character}'`);
    return character;
  });
}
