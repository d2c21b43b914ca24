/** The fields of a Sidecar that this library reads, as they stand on the wire. */
import type { ServerTlsSettings } from './gateway';
import type { ConnectionPoolSettings } from './traffic-policy';
import type { Destination } from './virtual-service';
import type { WorkloadSelector } from './workload-selector';

/** `spec.egress[]` of a Sidecar. */
export interface IstioEgressListener {
  readonly port?: SidecarPort;
  readonly bind?: string;
  readonly captureMode?: string;
  readonly hosts?: string[];
}

/** `spec.ingress[]` of a Sidecar. */
export interface IstioIngressListener {
  readonly port?: SidecarPort;
  readonly bind?: string;
  readonly captureMode?: string;
  readonly defaultEndpoint?: string;
  readonly tls?: ServerTlsSettings;
  readonly connectionPool?: ConnectionPoolSettings;
}

/** A port of a Sidecar. */
export interface SidecarPort {
  readonly number?: number;
  readonly name?: string;
  readonly protocol?: string;
  readonly targetPort?: number;
}

/** `spec.outboundTrafficPolicy` of a Sidecar. */
export interface OutboundTrafficPolicy {
  readonly mode?: string;
  readonly egressProxy?: Destination;
}

/** `spec` of a Sidecar. */
export interface SidecarSpec {
  readonly workloadSelector?: WorkloadSelector;
  readonly egress?: IstioEgressListener[];
  readonly ingress?: IstioIngressListener[];
  readonly outboundTrafficPolicy?: OutboundTrafficPolicy;
  readonly inboundConnectionPool?: ConnectionPoolSettings;
}
