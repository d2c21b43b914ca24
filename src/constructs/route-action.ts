import type * as networking from '../../imports/networking.istio.io';

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
}

/**
 * Whatever a route can do with a request: a `MeshService` or one of its subsets takes it, a `Split` shares it out, a
 * `Redirect` or a `DirectResponse` answers it, a `Delegate` hands it on.
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
