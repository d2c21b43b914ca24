import { printable } from './printable';

/** A line of a text, with its number. */
export interface ExcerptLine {
  readonly number: number;
  readonly text: string;
}

/** Some lines of a text, and what to point at in the last one. */
export interface Excerpt {
  readonly lines: readonly ExcerptLine[];
  /** How many characters of the last line stand before it. */
  readonly indent: number;
  readonly width: number;
}

/** How much of a line fits, and how much of it stays before what is pointed at. */
const WIDEST = 120;
const BEFORE = 40;

/** The line of a place, those around it that a reader needs, and what stands there. */
export function excerptOf(lines: readonly string[], line: number, column: number): Excerpt | undefined {
  const text = lines[line - 1];
  if (text === undefined) {
    return undefined;
  }
  const cut = text.length > WIDEST ? Math.max(0, column - 1 - BEFORE) : 0;
  const cropped = (whole: string) => {
    const part = whole.slice(cut, cut + WIDEST);
    return printable(part + (whole.length > cut + WIDEST ? '…' : ''));
  };
  const before = cut > 0 ? [] : [line - 2, line - 1].filter(number => number > 0 && belongs(lines, number, line));
  return {
    lines: [...before, line].map(number => ({ number, text: cropped(lines[number - 1]) })),
    indent: column - 1 - cut,
    width: Math.max(1, Math.min(wordAt(text.slice(column - 1)).length, WIDEST - (column - 1 - cut))),
  };
}

/** Lines of another document, and empty ones, tell nothing. */
function belongs(lines: readonly string[], number: number, until: number): boolean {
  return lines.slice(number - 1, until - 1).every(text => text.trim() !== '' && !/^---/.test(text));
}

/** What begins a text: something in quotes, a bracket with what is in it, a word. */
function wordAt(text: string): string {
  const [word] = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\[[^\]]*\]|\{[^}]*\}|[^\s,\]}]+)/.exec(text) ?? [''];
  return word.replace(/:$/, '');
}
