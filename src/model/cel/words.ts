import { NoExpression, type Token } from './token';

/** The words of an expression, read from the first to the last. */
export class Words {
  #at = 0;

  public constructor(private readonly tokens: readonly Token[]) {}

  /** The word that is read next. */
  public get next(): Token {
    return this.tokens[this.#at];
  }

  /** The next word, for messages. */
  public get shown(): string {
    return this.next.sort === 'end' ? 'nothing' : `'${this.next.value}'`;
  }

  /** The word `count` behind the next; the last is followed by itself. */
  public ahead(count: number): Token {
    return this.tokens[Math.min(this.#at + count, this.tokens.length - 1)];
  }

  public skip(count = 1): void {
    this.#at += count;
  }

  /** Whether one of the signs is next. */
  public isSign(...signs: readonly string[]): boolean {
    return isSign(this.next, ...signs);
  }

  /** Reads a sign if it is next. */
  public take(sign: string): boolean {
    const found = this.isSign(sign);
    this.#at += found ? 1 : 0;
    return found;
  }

  public expect(sign: string): void {
    if (!this.take(sign)) {
      throw new NoExpression(
        this.next.sort === 'end' ? `'${sign}' is missing` : `'${sign}' is expected, got ${this.shown}`,
      );
    }
  }
}

/** Whether a word is one of the signs. */
export function isSign({ sort, value }: Token, ...signs: readonly string[]): boolean {
  return sort === 'sign' && signs.includes(value);
}
