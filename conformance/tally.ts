import { isDeepStrictEqual, inspect } from 'node:util';

export interface Difference {
  readonly what: string;
  readonly got: unknown;
  readonly want: unknown;
}

/** Counts what was compared and keeps what differed. */
export class Tally {
  public checked = 0;
  public readonly differences: Difference[] = [];
  readonly #figures: string[] = [];

  public equal(what: string, got: unknown, want: unknown): boolean {
    this.checked++;
    if (isDeepStrictEqual(got, want)) return true;
    this.differences.push({ what, got, want });
    return false;
  }

  /** Adds to the one line of figures with which the suite ends. */
  public figure(text: string): void {
    this.#figures.push(text);
  }

  public line(name: string, seconds: number): string {
    const verdict = this.differences.length === 0 ? 'no difference' : `${this.differences.length} differ`;
    return [`${name}: ${this.checked} checked, ${verdict}`, ...this.#figures, `${seconds.toFixed(1)} s`].join(', ');
  }

  public report(): string {
    const show = (value: unknown): string => inspect(value, { depth: 12, breakLength: 120, maxArrayLength: 500 });
    return this.differences
      .map(({ what, got, want }) => `  ${what}\n    got  ${show(got)}\n    want ${show(want)}`)
      .join('\n');
  }
}
