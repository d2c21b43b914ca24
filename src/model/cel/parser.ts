import { problemOfLiteral } from './literal';
import { called, checkMacro } from './macro';
import { DEPTH, type Part, beside, deeper } from './part';
import { NoExpression, tokenize } from './token';
import { Words, isSign } from './words';

/** The rules of the grammar whose depth is counted. */
type Rule = 'expr' | 'relation' | 'calc';

const RELATIONS = [['==', '!=', '<', '<=', '>', '>=', 'in']];
const SUMS = [
  ['+', '-'],
  ['*', '/', '%'],
];
const LITERALS: ReadonlySet<string> = new Set(['int', 'uint', 'double', 'text', 'bytes']);
/** Names that may be fields, but no variables. */
const RESERVED: ReadonlySet<string> = new Set(
  'as break const continue else for function if import let loop package namespace return var void while'.split(' '),
);
const LENGTH = 100_000;

/** Reads an expression as cel-go does, macros included; throws what is wrong. Types and functions are not looked at. */
export function parse(source: string): void {
  if (source.length > LENGTH && [...source].length > LENGTH) {
    throw new NoExpression(`it has more than ${LENGTH} characters`);
  }
  new Parser(new Words(tokenize(source))).whole();
}

class Parser {
  readonly #depths: Record<Rule, number> = { expr: 0, relation: 0, calc: 0 };

  public constructor(private readonly words: Words) {}

  public whole(): void {
    this.#expression();
    const { next, shown } = this.words;
    if (next.sort !== 'end') {
      throw new NoExpression(/^[)\]}]$/.test(next.value) ? `${shown} closes nothing` : `${shown} is one too many`);
    }
  }

  #expression(): Part {
    return this.#within('expr', () => {
      const when = this.#joined();
      if (!this.words.take('?')) {
        return when;
      }
      const then = this.#joined();
      this.words.expect(':');
      return deeper(when, then, this.#expression());
    });
  }

  #joined(sign = '||'): Part {
    const operand = (): Part => (sign === '||' ? this.#joined('&&') : this.#relation());
    let part = operand();
    while (this.words.take(sign)) {
      part = beside(part, operand());
    }
    return part;
  }

  #relation(): Part {
    return this.#binary('relation', RELATIONS, () => this.#binary('calc', SUMS, () => this.#unary()));
  }

  /** Operators, the weaker first, which bind to the left. */
  #binary(rule: Rule, levels: ReadonlyArray<readonly string[]>, operand: () => Part, least = 0): Part {
    return this.#within(rule, () => {
      let part = operand();
      for (;;) {
        const level = levels.findIndex((signs, i) => i >= least && this.words.isSign(...signs));
        if (level < 0) {
          return part;
        }
        this.words.skip();
        part = deeper(part, this.#binary(rule, levels, operand, level + 1));
      }
    });
  }

  #unary(): Part {
    const { value: sign } = this.words.next;
    let count = 0;
    while (this.words.isSign('!', '-') && this.words.next.value === sign && (count > 0 || !this.#isNegative)) {
      this.words.skip();
      count++;
    }
    const part = this.#member();
    return count % 2 === 0 ? part : beside(part);
  }

  #member(): Part {
    let part = this.#primary();
    for (;;) {
      if (this.words.take('.')) {
        part = this.#field(part);
      } else if (this.words.take('[')) {
        this.#refuseOptional();
        part = deeper(part, this.#expression());
        this.words.expect(']');
      } else {
        return part;
      }
    }
  }

  #field(of: Part): Part {
    this.#refuseOptional();
    const isEscaped = this.words.next.sort === 'escaped';
    const name = this.#name("a name must follow '.'");
    if (isEscaped || !this.words.take('(')) {
      return { ...deeper(of), is: 'field' };
    }
    const args = this.#arguments();
    checkMacro(name, args);
    return deeper(of, ...args);
  }

  #primary(): Part {
    if (this.words.take('(')) {
      const inner = this.#expression();
      this.words.expect(')');
      return inner;
    }
    if (this.words.take('[')) {
      return this.#items(']', () => this.#expression());
    }
    if (this.words.take('{')) {
      return this.#items('}', () => this.#entry(this.#expression()));
    }
    const message = this.#messageLength;
    if (message > 0) {
      this.words.skip(message);
      return this.#items('}', () => {
        this.#name('the name of a field is expected');
        return this.#entry();
      });
    }
    return this.#isNegative || this.#isLiteral ? this.#literal() : this.#variable();
  }

  #literal(): Part {
    const problem = problemOfLiteral(this.words.take('-'), this.words.next);
    if (problem !== undefined) {
      throw new NoExpression(problem);
    }
    this.words.skip();
    return beside();
  }

  /** A variable, or the call of a function. */
  #variable(): Part {
    const dot = this.words.take('.') ? '.' : '';
    const { sort, value } = this.words.next;
    if (sort !== 'name') {
      throw new NoExpression(sort === 'end' ? 'it ends too early' : `${this.words.shown} is not expected`);
    }
    if (RESERVED.has(value)) {
      throw new NoExpression(`'${value}' is a reserved word`);
    }
    this.words.skip();
    const name = dot + value;
    return this.words.take('(') ? called(name, this.#arguments()) : { is: 'name', name, depth: 0 };
  }

  #arguments(): Part[] {
    if (this.words.take(')')) {
      return [];
    }
    const args = [this.#expression()];
    while (this.words.take(',')) {
      args.push(this.#expression());
    }
    this.words.expect(')');
    return args;
  }

  /** Items with commas between them. One more may stand at the end, and even alone. */
  #items(end: string, item: () => Part): Part {
    const items: Part[] = [];
    if (!this.words.take(',') && !this.words.isSign(end)) {
      do {
        this.#refuseOptional();
        items.push(item());
      } while (this.words.take(',') && !this.words.isSign(end));
    }
    this.words.expect(end);
    return beside(...items);
  }

  #entry(key: Part = beside()): Part {
    this.words.expect(':');
    return beside(key, this.#expression());
  }

  #name(wanted: string): string {
    const { sort, value } = this.words.next;
    if (sort !== 'name' && sort !== 'escaped') {
      throw new NoExpression(`${wanted}, got ${this.words.shown}`);
    }
    this.words.skip();
    return value;
  }

  /** How many words the name of a message and the brace behind it are; 0 where there is none. */
  get #messageLength(): number {
    let at = this.words.isSign('.') ? 1 : 0;
    while (this.words.ahead(at).sort === 'name' && isSign(this.words.ahead(at + 1), '.')) {
      at += 2;
    }
    return this.words.ahead(at).sort === 'name' && isSign(this.words.ahead(at + 1), '{') ? at + 2 : 0;
  }

  get #isLiteral(): boolean {
    return LITERALS.has(this.words.next.sort) || this.words.isSign('true', 'false', 'null');
  }

  /** Whether a `-` belongs to the number behind it. */
  get #isNegative(): boolean {
    return this.words.isSign('-') && ['int', 'double'].includes(this.words.ahead(1).sort);
  }

  /** Optional values are an extension that istiod does not switch on. */
  #refuseOptional(): void {
    if (this.words.isSign('?')) {
      throw new NoExpression("there are no optional values, with '?'");
    }
  }

  #within(rule: Rule, read: () => Part): Part {
    if (++this.#depths[rule] > DEPTH) {
      throw new NoExpression(`it is too long or too deep, at ${this.words.shown}`);
    }
    const part = read();
    this.#depths[rule]--;
    return part;
  }
}
