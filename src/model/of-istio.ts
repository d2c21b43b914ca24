import { labelsOf, type Resource } from './resource';

/** What Istio writes on what it makes for Gateways. */
const MADE_FOR_GATEWAYS: ReadonlySet<string | undefined> = new Set([
  'istio.io-gateway-controller',
  'istio.io-mesh-controller',
  'istio.io-eastwest-controller',
]);

/** Whether an object is of Istio's own installation: it says so by its labels. */
export function isControlPlane(resource: Resource): boolean {
  const labels = labelsOf(resource);
  return labels.istio !== undefined || labels.release === 'istio';
}

/** Whether an object was made by Istio for a Gateway. */
export function isMadeForGateway(resource: Resource): boolean {
  return MADE_FOR_GATEWAYS.has(labelsOf(resource)['gateway.istio.io/managed']);
}

/** Whether an object is of Istio's installation, or was made by Istio for a Gateway. */
export function isOfIstio(resource: Resource): boolean {
  return isControlPlane(resource) || isMadeForGateway(resource);
}
