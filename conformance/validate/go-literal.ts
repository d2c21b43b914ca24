/** A value in Go's source. What is computed is not known. */
export type GoValue =
  | { readonly is: 'plain'; readonly value: string | number | boolean | null }
  /** A constant by its name, `networking.ServerTLSSettings_SIMPLE`. */
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'list'; readonly type: string; readonly items: readonly GoValue[] }
  | { readonly is: 'fields'; readonly type: string; readonly fields: ReadonlyArray<readonly [GoValue, GoValue]> };

const TOKEN =
  /\s+|\/\/[^\n]*|\/\*[^]*?\*\/|(?<raw>`[^`]*`)|(?<text>"(?:[^"\\\n]|\\.)*")|(?<number>-?(?:0x[\da-fA-F]+|\d+(?:\.\d+)?(?:e\d+)?))|(?<name>[\p{L}_][\p{L}\d_]*(?:\.[\p{L}_][\p{L}\d_]*)*)|(?<mark>[^])/uy;

interface Token {
  readonly kind: 'raw' | 'text' | 'number' | 'name' | 'mark';
  readonly text: string;
}

/** The value that begins at a place in a source, or nothing if it is not only literals. */
export function parseGoLiteral(source: string, from: number): GoValue | undefined {
  try {
    return new Parser(source, from).value();
  } catch (error) {
    if (error instanceof NoLiteral) return undefined;
    throw error;
  }
}

class NoLiteral extends Error {}

class Parser {
  #ahead: Token;

  public constructor(
    private readonly source: string,
    private at: number,
  ) {
    this.#ahead = this.#read();
  }

  public value(type = ''): GoValue {
    const { kind, text } = this.#ahead;
    if (kind === 'mark') {
      if (text === '{') return this.#composite(type);
      if (text === '&') return (this.#next(), this.value(type));
      if (text === '[') return this.#typed(this.#type());
      throw new NoLiteral();
    }
    if (kind === 'name') return this.#named(this.#next().text);
    return { is: 'plain', value: plain(this.#next()) };
  }

  #named(name: string): GoValue {
    if (name === 'map') return this.#typed(`map${this.#type()}`);
    if (name === 'true' || name === 'false') return { is: 'plain', value: name === 'true' };
    if (name === 'nil') return { is: 'plain', value: null };
    if (this.#is('{')) return this.#composite(name);
    if (!this.#is('(')) return { is: 'name', name };
    // of calls, those that make a wrapped value of a plain one
    if (!/^(?:wrapperspb\.(?:Bool|UInt32|Int32|Double)|ptr\.Of|proto\.\w+)$/.test(name)) throw new NoLiteral();
    this.#expect('(');
    const value = this.value();
    this.#expect(')');
    return value;
  }

  #typed(type: string): GoValue {
    if (!this.#is('(')) return this.#composite(type);
    this.#expect('(');
    const value = this.value();
    this.#expect(')');
    if (type !== '[]byte' || value.is !== 'plain') throw new NoLiteral();
    return { is: 'plain', value: Buffer.from(String(value.value)).toString('base64') };
  }

  #type(): string {
    let type = '';
    while (!this.#is('{') && !this.#is('(')) type += this.#next().text;
    return type;
  }

  #composite(type: string): GoValue {
    this.#expect('{');
    const fields: [GoValue, GoValue][] = [];
    const items: GoValue[] = [];
    while (!this.#is('}')) {
      const value = this.value();
      if (this.#is(':')) {
        this.#expect(':');
        fields.push([value, this.value()]);
      } else {
        items.push(value);
      }
      if (!this.#is('}')) this.#expect(',');
    }
    this.#expect('}');
    return items.length > 0 || type.startsWith('[]') ? { is: 'list', type, items } : { is: 'fields', type, fields };
  }

  #is(mark: string): boolean {
    return this.#ahead.kind === 'mark' && this.#ahead.text === mark;
  }

  #expect(mark: string): void {
    if (!this.#is(mark)) throw new NoLiteral();
    this.#next();
  }

  #next(): Token {
    const token = this.#ahead;
    this.#ahead = this.#read();
    return token;
  }

  #read(): Token {
    for (;;) {
      TOKEN.lastIndex = this.at;
      const groups = TOKEN.exec(this.source)?.groups;
      if (!groups) return { kind: 'mark', text: '' };
      this.at = TOKEN.lastIndex;
      const found = Object.entries(groups).find(([, text]) => text !== undefined);
      if (found) return { kind: found[0] as Token['kind'], text: found[1] };
    }
  }
}

function plain({ kind, text }: Token): string | number {
  if (kind === 'raw') return text.slice(1, -1);
  if (kind === 'number') return Number(text);
  try {
    return JSON.parse(text.replace(/\\x([\da-f]{2})/gi, '\\u00$1').replace(/\\a/g, '\\u0007')) as string;
  } catch {
    throw new NoLiteral();
  }
}
