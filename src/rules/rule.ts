import type { Config } from '../model/config';
import type { Field } from '../model/field';

/** How sure a rule is: an error is certain, a warning is likely, an info is advice. */
export type Level = 'error' | 'warning' | 'info';

/** A thing that is wrong, where it stands. */
export interface Problem {
  readonly at: Field<unknown>;
  /** Whether it is the key of the field that is wrong, and not its value. */
  readonly part?: 'key';
  readonly message: string;
  /** The likely way out, where one can be said. */
  readonly fix?: string;
  /** Where it differs from the rule's. */
  readonly level?: Level;
  /** Where it differs from the rule's. */
  readonly alike?: readonly string[];
}

/** One thing that can be wrong with a mesh. Its name is also the path of its file, its page and its test. */
export interface Rule {
  readonly name: string;
  readonly level: Level;
  /** What is wrong, in one sentence. */
  readonly says: string;
  /** Where the behaviour is documented, or the code that has it. */
  readonly source: string;
  /** What other checkers call it: `IST0109`, `KIA1106`. */
  readonly alike: readonly string[];
  /** Who refuses an object for it. Such a finding cannot be acknowledged. */
  readonly refusedBy?: 'api-server' | 'istiod';
  /**
   * `reference`: something is named that is not in the mesh; a warning, and an error where the mesh is closed.
   * `advice`: hardening is missing; an info, found only where it is asked for.
   */
  readonly group?: 'reference' | 'advice';
  /** What is wrong; `all` are the rules that there are. */
  check(config: Config, all: readonly Rule[]): Iterable<Problem>;
}

/** A problem, and the rule that found it. */
export interface Violation extends Problem {
  readonly rule: Rule;
  readonly level: Level;
  readonly alike: readonly string[];
  /** Whether it is the rule that is wrong, and not the mesh. */
  readonly isBug?: boolean;
}
