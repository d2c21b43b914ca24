/** Where requests are sent, as an HTTPRoute of the Gateway API says it. */
import type * as gatewayapi from '../../imports/gateway.networking.k8s.io';
import { quote } from '../model/quote';
import { serviceOfHost } from '../model/service-host';
import { check } from './check';
import type { Destination } from './destination';
import type { InferencePoolReference } from './route-action';

/** A destination by reference: a Service by its name, any other host of Istio's registry by itself. */
export function toBackendRef(
  { host, subset, port }: Destination,
  namespace: string | undefined,
): gatewayapi.HttpRouteSpecRulesFiltersRequestMirrorBackendRef {
  check(
    subset === undefined
      ? undefined
      : `subset ${quote(subset)} of ${host} is unknown to an HTTPRoute, for a waypoint has no subsets (make a Service for each version, and send to that)`,
  );
  const service = serviceOfHost(host);
  if (!service) {
    return { group: 'networking.istio.io', kind: 'Hostname', name: host, port };
  }
  const isElsewhere = service.namespace !== undefined && service.namespace !== namespace;
  return { name: service.name, namespace: isElsewhere ? service.namespace : undefined, port };
}

/** An InferencePool by reference. It has no port: the endpoint picker chooses. */
export function poolBackendRef(
  { name, poolNamespace }: InferencePoolReference,
  namespace: string | undefined,
): gatewayapi.HttpRouteSpecRulesBackendRefs {
  return {
    group: 'inference.networking.k8s.io',
    kind: INFERENCE_POOL,
    name,
    namespace: poolNamespace === namespace ? undefined : poolNamespace,
  };
}

const INFERENCE_POOL = 'InferencePool';

/** Why a backend cannot be reached: a VirtualService takes the only port that there is, an HTTPRoute wants it said. */
export function problemOfBackendRef(backend: {
  readonly kind?: string;
  readonly name: string;
  readonly port?: number;
}): string | undefined {
  return backend.port === undefined && backend.kind !== INFERENCE_POOL
    ? `destination ${backend.name} of an HTTPRoute must have its port said, for it is not looked up (say port where the service is made)`
    : undefined;
}
