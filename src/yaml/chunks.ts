/** A part of a text that can be read by itself. */
export class Chunk {
  public constructor(
    public readonly text: string,
    /** Where it begins in the whole. */
    private readonly offset: number,
    /** Where spaces were put in that are not in the whole. */
    private readonly indents: readonly number[] = [],
  ) {}

  /** Where a place of the text is in the whole. */
  public inWhole(offset: number): number {
    const widths = this.indents.map(at => Math.min(INDENT.length, Math.max(0, offset - at)));
    return this.offset + offset - widths.reduce((sum, width) => sum + width, 0);
  }

  /** The same with the line of a place further in. Between brackets and quotes that means nothing. */
  public indentedAt(offset: number): Chunk {
    const start = Math.max(this.text.lastIndexOf('\n', offset - 1), this.text.lastIndexOf('\r', offset - 1)) + 1;
    return new Chunk(this.text.slice(0, start) + INDENT + this.text.slice(start), this.offset, [
      ...this.indents,
      start,
    ]);
  }
}

const INDENT = ' '.repeat(80);

/** A line `---`; what stands behind it belongs to the document. */
const SEPARATOR = /(?<=^|[\n\r])---(?=[ \t\n\r]|$)/g;
/** A directive, a comment or nothing. */
const PREAMBLE = /^(?:%.*|[ \t]*(?:#.*)?)$/;

/** Parts a text at its `---`, as `kubectl` does: what is wrong with one document does not hide the others. */
export function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  let offset = 0;
  for (const { index } of text.matchAll(SEPARATOR)) {
    const before = text.slice(offset, index);
    // a directive is about the document that comes
    if (before !== '' && !(before.includes('%') && before.split(/[\n\r]/).every(line => PREAMBLE.test(line)))) {
      chunks.push(new Chunk(before, offset));
      offset = index;
    }
  }
  return [...chunks, new Chunk(text.slice(offset), offset)];
}
