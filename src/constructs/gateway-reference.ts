import { check } from './check';
import type { IGateway } from './gateway';
import { asRouteParent } from './route-parent';

/** What stands in `gateways` of a VirtualService: `namespace/name` where the namespace is known, for a bare name is looked up in the VirtualService's own. */
export function gatewayReference(gateway: IGateway): string {
  check(problemOfGatewayReference(gateway));
  return gateway.gatewayNamespace ? `${gateway.gatewayNamespace}/${gateway.gatewayName}` : gateway.gatewayName;
}

/** Why a VirtualService cannot be bound to a gateway. */
export function problemOfGatewayReference(gateway: IGateway): string | undefined {
  return asRouteParent(gateway)
    ? `a VirtualService is bound to Gateways of Istio, and gateway ${gateway.gatewayName} is one of the Gateway API (did you mean HttpRoute, or new Gateway?)`
    : undefined;
}

/** Whether it is the sidecars of the mesh. */
export function isMesh(gateway: IGateway): boolean {
  return gateway.gatewayName === 'mesh';
}
