import type * as networking from '../../imports/networking.istio.io';

/** An InferencePool by its name. */
export interface InferencePoolReference {
  /** The name of the InferencePool object. */
  readonly name: string;

  /**
   * The namespace of the InferencePool.
   *
   * @default - that of the route
   */
  readonly poolNamespace?: string;
}

/** What is done with a request: exactly one of these. */
export interface RouteAction {
  /**
   * Forwards it.
   *
   * @default - not forwarded
   */
  readonly route?: networking.VirtualServiceSpecHttpRoute[];

  /**
   * Answers with a redirect.
   *
   * @default - no redirect
   */
  readonly redirect?: networking.VirtualServiceSpecHttpRedirect;

  /**
   * Answers with a fixed response.
   *
   * @default - no response
   */
  readonly directResponse?: networking.VirtualServiceSpecHttpDirectResponse;

  /**
   * Hands it to the rules of another VirtualService.
   *
   * @default - not delegated
   */
  readonly delegation?: networking.VirtualServiceSpecHttpDelegate;

  /**
   * Hands it to model servers; an HTTPRoute can, a VirtualService cannot.
   *
   * @default - no such pool
   */
  readonly inferencePool?: InferencePoolReference;
}

/**
 * Whatever a route can do with a request: a `MeshService` or one of its subsets takes it, a `Split` shares it out, a
 * `Redirect` or a `DirectResponse` answers it, a `Delegate` hands it on, and an `InferencePool` takes it in an HTTPRoute.
 */
export interface IRouteAction {
  /** What is done with a request. */
  toRouteAction(): RouteAction;
}

/** A destination as the entry of a route. */
export function toRouteDestination(destination: {
  host: string;
  subset?: string;
  port?: number;
}): networking.VirtualServiceSpecHttpRouteDestination {
  const { host, subset, port } = destination;
  return { host, subset, port: port === undefined ? undefined : { number: port } };
}
