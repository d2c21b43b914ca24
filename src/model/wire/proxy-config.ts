/** The fields of a ProxyConfig that this library reads, as they stand on the wire. */
import type { WorkloadSelector } from './workload-selector';

/** `spec` of a ProxyConfig, as far as it is read. */
export interface ProxyConfigSpec {
  readonly selector?: WorkloadSelector;
}
