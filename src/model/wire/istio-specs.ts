/**
 * The `spec` of each kind of Istio that is read, as far as it is read. Written by hand, because the generated L1 has 147
 * shapes for the networking API alone, with names that are not always the wire's. A test holds every name against the CRDs.
 */
import type { GatewaySpec } from './gateway';
import type { VirtualServiceSpec } from './virtual-service';

export interface IstioSpecs {
  readonly Gateway: GatewaySpec;
  readonly VirtualService: VirtualServiceSpec;
}
