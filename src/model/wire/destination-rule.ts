/** The fields of a DestinationRule that this library reads, as they stand on the wire. */
import type { WorkloadSelector } from './workload-selector';

/** `spec.subsets[]` of a DestinationRule, as far as it is read. */
export interface Subset {
  readonly name?: string;
  readonly labels?: { readonly [key: string]: string };
}

/** `spec` of a DestinationRule, as far as it is read. */
export interface DestinationRuleSpec {
  readonly host?: string;
  readonly subsets?: Subset[];
  readonly exportTo?: string[];
  readonly workloadSelector?: WorkloadSelector;
}
