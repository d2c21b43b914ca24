/** What came of tests, as it is told. */
export interface TestReport {
  readonly cases: readonly CaseReport[];
  readonly routes: number;
  /** Routes that no test came to, with their files where they are known. */
  readonly notReached: readonly string[];
  /** Gateways that were taken for granted: `shop/edge`. */
  readonly assumed: readonly string[];
}

/** What came of a case. */
export interface CaseReport {
  readonly description: string;
  readonly file: string;
  readonly line: number;
  readonly problem?: {
    readonly request: string;
    readonly what: string;
    readonly expected?: unknown;
    readonly got?: unknown;
    readonly by?: string;
  };
  readonly differs?: string;
}
