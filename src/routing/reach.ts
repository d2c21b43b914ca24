import type { Field } from '../model/field';

/** The ports of each host that a proxy has a cluster for. */
export interface Reach {
  readonly ports: ReadonlyMap<string, ReadonlySet<number>>;
  /** The list of listeners that says it. */
  readonly at: Field<unknown>;
}
