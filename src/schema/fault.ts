/** The classes of what the API server refuses; each is a rule `api-server/<class>`. */
export type FaultClass =
  | 'bad-metadata'
  | 'duplicate-item'
  | 'exclusive-fields'
  | 'failed-constraint'
  | 'missing-field'
  | 'out-of-range'
  | 'unknown-field'
  | 'unknown-kind'
  | 'unknown-value'
  | 'wrong-format'
  | 'wrong-type';

/** One thing that the API server refuses. */
export interface Fault {
  readonly of: FaultClass;
  /** The keys that lead to it, the innermost first: each level adds its own while the check returns. */
  readonly path: Array<string | number>;
  /** What is wrong with the field: `must be a list, got 'x'`. */
  readonly message: string;
}

/** Adds a fault of the value that is being checked. */
export function fault(faults: Fault[], of: FaultClass, message: string, ...path: string[]): void {
  faults.push({ of, path, message });
}

/** Says of all faults from `start` on that they stand below `key`. */
export function below(faults: Fault[], start: number, key: string | number): void {
  for (let i = start; i < faults.length; i++) {
    faults[i].path.push(key);
  }
}
