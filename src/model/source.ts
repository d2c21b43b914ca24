/** A place in a text, line and column from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A key that stands twice in one object; the last one counts. */
export interface RepeatedKey {
  /** The field, as a JSON pointer into the resource. */
  readonly pointer: string;
  /** The line of the key that does not count. */
  readonly firstLine: number;
}

/** What of a field is meant by its place. */
export type Part = 'key' | 'value';

/** The text in which a resource stands. All is looked up when it is asked for: most resources are without a finding. */
export interface Source {
  /** The file, where the text has one. */
  readonly file?: string;
  /**
   * Where a field stands; what is nearest around it, where it is not there. Unless a part is asked for, it is the value that a
   * reader looks at, and the key of a block that begins in the line below.
   */
  positionOf(pointer: string, part?: Part): Position;
  /** What is written for a value that is neither in quotes nor a list or a map: `yes` for true. */
  writtenAt(pointer: string): string | undefined;
  readonly repeatedKeys: readonly RepeatedKey[];
}
