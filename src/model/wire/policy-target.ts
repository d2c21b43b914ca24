/** What a policy is about, as it stands on the wire: workloads by their labels, or objects by their names. */
import type { WorkloadSelector } from './workload-selector';

/** `spec.targetRefs[]` and `spec.targetRef` of a policy. */
export interface PolicyTargetReference {
  readonly group?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
}

/** The part of a `spec` that says what a policy is about. */
export interface PolicyTarget {
  readonly selector?: WorkloadSelector;
  readonly targetRef?: PolicyTargetReference;
  readonly targetRefs?: PolicyTargetReference[];
}
