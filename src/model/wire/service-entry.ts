/** The fields of a ServiceEntry that this library reads, as they stand on the wire. */
import type { WorkloadEntrySpec } from './workload-entry';
import type { WorkloadSelector } from './workload-selector';

/** `spec.ports[]` of a ServiceEntry. */
export interface ServiceEntryPort {
  readonly number?: number;
  readonly name?: string;
  readonly protocol?: string;
  readonly targetPort?: number;
}

/** `spec` of a ServiceEntry. */
export interface ServiceEntrySpec {
  readonly hosts?: string[];
  readonly addresses?: string[];
  readonly ports?: ServiceEntryPort[];
  readonly location?: string;
  readonly resolution?: string;
  readonly endpoints?: WorkloadEntrySpec[];
  readonly workloadSelector?: WorkloadSelector;
  readonly exportTo?: string[];
  readonly subjectAltNames?: string[];
}
