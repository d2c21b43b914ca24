/**
 * The `spec` of each kind of Istio that is read, as far as it is read. Written by hand, because the generated L1 has 147
 * shapes for the networking API alone, with names that are not always the wire's. A test holds every name against the CRDs.
 */
import type { AuthorizationPolicySpec } from './authorization-policy';
import type { DestinationRuleSpec } from './destination-rule';
import type { EnvoyFilterSpec } from './envoy-filter';
import type { GatewaySpec } from './gateway';
import type { PeerAuthenticationSpec } from './peer-authentication';
import type { ProxyConfigSpec } from './proxy-config';
import type { RequestAuthenticationSpec } from './request-authentication';
import type { ServiceEntrySpec } from './service-entry';
import type { SidecarSpec } from './sidecar';
import type { TelemetrySpec } from './telemetry';
import type { TrafficExtensionSpec } from './traffic-extension';
import type { VirtualServiceSpec } from './virtual-service';
import type { WasmPluginSpec } from './wasm-plugin';
import type { WorkloadEntrySpec } from './workload-entry';
import type { WorkloadGroupSpec } from './workload-group';

export interface IstioSpecs {
  readonly AuthorizationPolicy: AuthorizationPolicySpec;
  readonly DestinationRule: DestinationRuleSpec;
  readonly EnvoyFilter: EnvoyFilterSpec;
  readonly Gateway: GatewaySpec;
  readonly PeerAuthentication: PeerAuthenticationSpec;
  readonly ProxyConfig: ProxyConfigSpec;
  readonly RequestAuthentication: RequestAuthenticationSpec;
  readonly ServiceEntry: ServiceEntrySpec;
  readonly Sidecar: SidecarSpec;
  readonly Telemetry: TelemetrySpec;
  readonly TrafficExtension: TrafficExtensionSpec;
  readonly VirtualService: VirtualServiceSpec;
  readonly WasmPlugin: WasmPluginSpec;
  readonly WorkloadEntry: WorkloadEntrySpec;
  readonly WorkloadGroup: WorkloadGroupSpec;
}
