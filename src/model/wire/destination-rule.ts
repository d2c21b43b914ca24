/** The fields of a DestinationRule that this library reads, as they stand on the wire. */
import type { WorkloadSelector } from './workload-selector';

/** `tls` of a traffic policy, as far as it is read. */
export interface ClientTlsSettings {
  readonly mode?: string;
  readonly caCertificates?: string;
  readonly credentialName?: string;
  readonly insecureSkipVerify?: boolean;
}

/** `portLevelSettings[]` of a traffic policy, as far as it is read. */
export interface PortTrafficPolicy {
  readonly port?: { readonly number?: number };
  readonly tls?: ClientTlsSettings;
}

/** `trafficPolicy` of a DestinationRule, as far as it is read. */
export interface TrafficPolicy {
  readonly tls?: ClientTlsSettings;
  readonly portLevelSettings?: PortTrafficPolicy[];
}

/** `spec.subsets[]` of a DestinationRule, as far as it is read. */
export interface Subset {
  readonly name?: string;
  readonly labels?: { readonly [key: string]: string };
}

/** `spec` of a DestinationRule, as far as it is read. */
export interface DestinationRuleSpec {
  readonly host?: string;
  readonly trafficPolicy?: TrafficPolicy;
  readonly subsets?: Subset[];
  readonly exportTo?: string[];
  readonly workloadSelector?: WorkloadSelector;
}
