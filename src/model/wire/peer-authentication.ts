/** The fields of a PeerAuthentication, as they stand on the wire. */
import type { WorkloadSelector } from './workload-selector';

/** `spec.mtls` of a PeerAuthentication, and what it says of a port. */
export interface MutualTls {
  readonly mode?: string;
}

/** `spec` of a PeerAuthentication. */
export interface PeerAuthenticationSpec {
  readonly selector?: WorkloadSelector;
  readonly mtls?: MutualTls;
  readonly portLevelMtls?: { readonly [port: string]: MutualTls };
}
