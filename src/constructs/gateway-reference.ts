import type { IGateway } from './gateway';

/** What stands in `gateways` of a VirtualService: `namespace/name` where the namespace is known, for a bare name is looked up in the VirtualService's own. */
export function gatewayReference(gateway: IGateway): string {
  return gateway.gatewayNamespace ? `${gateway.gatewayNamespace}/${gateway.gatewayName}` : gateway.gatewayName;
}

/** Whether it is the sidecars of the mesh. */
export function isMesh(gateway: IGateway): boolean {
  return gateway.gatewayName === 'mesh';
}
