import { problemOfDnsLabel, problemOfDnsSubdomain } from '../model/grammar';
import { check } from './check';
import type { IRouteAction, RouteAction } from './route-action';

/** Where an InferencePool is. */
export interface InferencePoolOptions {
  /**
   * The namespace of the InferencePool.
   *
   * @default - that of the route
   */
  readonly poolNamespace?: string;
}

/**
 * Model servers, of which an endpoint picker chooses one for each request: an InferencePool of the Gateway API Inference
 * Extension, which is deployed beside this app. HTTPRoutes alone know such pools, and istiod reads them where
 * `ENABLE_GATEWAY_API_INFERENCE_EXTENSION` is set.
 *
 * @see https://istio.io/latest/docs/tasks/traffic-management/ingress/gateway-api-inference-extension/
 */
export class InferencePool implements IRouteAction {
  /**
   * An InferencePool by its name.
   *
   * @param name the name of the InferencePool object
   * @param options where it is
   */
  public static named(name: string, options: InferencePoolOptions = {}): InferencePool {
    return new InferencePool(name, options.poolNamespace);
  }

  private constructor(
    private readonly name: string,
    private readonly poolNamespace?: string,
  ) {
    check(
      problemOfDnsSubdomain('name of an InferencePool', name),
      poolNamespace === undefined ? undefined : problemOfDnsLabel('namespace of an InferencePool', poolNamespace),
    );
  }

  /** What is done with a request: the pool takes it. */
  public toRouteAction(): RouteAction {
    return { inferencePool: { name: this.name, poolNamespace: this.poolNamespace } };
  }
}
