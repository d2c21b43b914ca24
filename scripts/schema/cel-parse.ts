import type { Expression } from './cel-expression';
import { tokenize, type Token } from './cel-tokens';

/** The binary operators, the weakest first. */
const LEVELS = [['||'], ['&&'], ['==', '!=', '<', '<=', '>', '>=', 'in'], ['+', '-'], ['*', '/', '%']];

/** Reads an expression of CEL. Throws at what it does not know. */
export function parseCel(source: string): Expression {
  const parser = new Parser(tokenize(source));
  return parser.whole();
}

class Parser {
  #at = 0;

  public constructor(private readonly tokens: readonly Token[]) {}

  public whole(): Expression {
    const expression = this.#choice();
    if (this.#next.sort !== 'end') throw new Error(`CEL: '${this.#next.value}' is one too many`);
    return expression;
  }

  #choice(): Expression {
    const when = this.#binary(0);
    if (!this.#take('?')) return when;
    const then = this.#binary(0);
    this.#expect(':');
    return { op: 'choice', when, then, otherwise: this.#choice() };
  }

  #binary(level: number): Expression {
    if (level === LEVELS.length) return this.#unary();
    let left = this.#binary(level + 1);
    for (;;) {
      const sign = LEVELS[level].find(candidate => this.#take(candidate));
      if (sign === undefined) return left;
      left = { op: 'binary', sign, left, right: this.#binary(level + 1) };
    }
  }

  #unary(): Expression {
    const sign = ['!', '-'].find(candidate => this.#take(candidate));
    return sign === undefined ? this.#member() : { op: 'unary', sign, of: this.#unary() };
  }

  #member(): Expression {
    let of = this.#primary();
    for (;;) {
      if (this.#take('.')) {
        const name = this.#name();
        of = this.#take('(') ? { op: 'call', of, name, args: this.#until(')') } : { op: 'select', of, field: name };
      } else if (this.#take('[')) {
        of = { op: 'index', of, index: this.#choice() };
        this.#expect(']');
      } else {
        return of;
      }
    }
  }

  #primary(): Expression {
    const token = this.#next;
    if (this.#take('(')) {
      const inner = this.#choice();
      this.#expect(')');
      return inner;
    }
    if (this.#take('[')) return { op: 'list', items: this.#until(']') };
    if (this.#take('{')) {
      this.#expect('}');
      return { op: 'empty-map' };
    }
    this.#at++;
    if (token.sort === 'text') return { op: 'literal', value: token.value };
    if (token.sort === 'number') return { op: 'literal', value: Number(token.value) };
    if (token.sort !== 'name') throw new Error(`CEL: '${token.value}' is not expected`);
    if (token.value === 'true' || token.value === 'false') return { op: 'literal', value: token.value === 'true' };
    return this.#take('(')
      ? { op: 'call', name: token.value, args: this.#until(')') }
      : { op: 'name', name: token.value };
  }

  #until(end: string): Expression[] {
    const items: Expression[] = [];
    if (this.#take(end)) return items;
    do items.push(this.#choice());
    while (this.#take(','));
    this.#expect(end);
    return items;
  }

  get #next(): Token {
    return this.tokens[this.#at];
  }

  #take(value: string): boolean {
    const found = this.#next.sort !== 'text' && this.#next.value === value;
    if (found) this.#at++;
    return found;
  }

  #expect(value: string): void {
    if (!this.#take(value)) throw new Error(`CEL: '${value}' is expected, got '${this.#next.value}'`);
  }

  #name(): string {
    const { sort, value } = this.#next;
    if (sort !== 'name') throw new Error(`CEL: a name is expected, got '${value}'`);
    this.#at++;
    return value;
  }
}
