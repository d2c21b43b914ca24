/** The fields of a DestinationRule that this library reads, as they stand on the wire. */
import type { TrafficPolicy } from './traffic-policy';
import type { WorkloadSelector } from './workload-selector';

/** `spec.subsets[]` of a DestinationRule. */
export interface Subset {
  readonly name?: string;
  readonly labels?: { readonly [key: string]: string };
  readonly trafficPolicy?: TrafficPolicy;
}

/** `spec` of a DestinationRule. */
export interface DestinationRuleSpec {
  readonly host?: string;
  readonly trafficPolicy?: TrafficPolicy;
  readonly subsets?: Subset[];
  readonly exportTo?: string[];
  readonly workloadSelector?: WorkloadSelector;
}
