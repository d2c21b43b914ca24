/** What a command has to do with the world, so that a test can be the world. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
  /** How many characters fit into a line. */
  readonly width: number;
  /** How long the process has run. */
  millis(): number;
  /** Everything that the standard input holds. */
  stdin(): Buffer;
  stdout(text: string): void;
  stderr(text: string): void;
}
