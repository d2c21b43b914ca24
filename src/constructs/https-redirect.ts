import { ApiObject, Lazy } from 'cdk8s';
import type { Construct } from 'constructs';
import * as gatewayapi from '../../imports/gateway.networking.k8s.io';
import type { Listener } from './gateway-listener';
import { redirectFilter } from './http-route-filters';

/** A gateway of the Gateway API, as far as it is read here. */
interface Listening extends Construct {
  readonly gatewayName: string;
  readonly gatewayNamespace?: string;
}

/** The HTTPRoute that answers every request to some listeners of a gateway with a redirect to https: a listener has no word for it. */
export function redirectToHttps(gateway: Listening, listeners: () => Listener[]): void {
  const { gatewayName: name, gatewayNamespace: namespace } = gateway;
  const spec = () => ({
    parentRefs: listeners().map(listener => ({ name, sectionName: listener.name })),
    rules: [{ filters: [redirectFilter({ scheme: 'https' })] }],
  });
  new ApiObject(gateway, 'HttpsRedirect', {
    ...gatewayapi.HttpRoute.GVK,
    metadata: { namespace },
    spec: Lazy.any({
      produce: () => (gatewayapi.HttpRoute.manifest({ spec: spec() }) as { spec: unknown }).spec,
    }) as unknown,
  });
}
