/**
 * The `spec` of each kind of Istio that is read, as far as it is read. Written by hand, because the generated L1 has 147
 * shapes for the networking API alone, with names that are not always the wire's. A test holds every name against the CRDs.
 */
import type { DestinationRuleSpec } from './destination-rule';
import type { GatewaySpec } from './gateway';
import type { ServiceEntrySpec } from './service-entry';
import type { SidecarSpec } from './sidecar';
import type { VirtualServiceSpec } from './virtual-service';
import type { WorkloadEntrySpec } from './workload-entry';
import type { WorkloadGroupSpec } from './workload-group';

export interface IstioSpecs {
  readonly DestinationRule: DestinationRuleSpec;
  readonly Gateway: GatewaySpec;
  readonly ServiceEntry: ServiceEntrySpec;
  readonly Sidecar: SidecarSpec;
  readonly VirtualService: VirtualServiceSpec;
  readonly WorkloadEntry: WorkloadEntrySpec;
  readonly WorkloadGroup: WorkloadGroupSpec;
}
