import type * as networking from '../../imports/networking.istio.io';
import type { IRouteAction } from './route-action';

/** Why connections cannot be handed to an action: nobody can answer them, and no headers are seen in them. */
export function problemOfL4Action(what: string, to: IRouteAction): string | undefined {
  const { route, redirect, directResponse, inferencePool } = to.toRouteAction();
  if (!route) {
    const action = redirect
      ? 'a redirect'
      : directResponse
        ? 'a direct response'
        : inferencePool
          ? 'an InferencePool'
          : 'a delegate';
    return `${what} must forward to a destination or a Split, got ${action}, which takes HTTP alone`;
  }
  return route.some(share => share.headers)
    ? `${what} must not have headerOperations, for nobody sees headers in it (leave them out)`
    : undefined;
}

/** The destinations as they stand in a rule for connections. */
export function toWireL4Action(to: IRouteAction): networking.VirtualServiceSpecTcpRoute[] {
  return (to.toRouteAction().route ?? []).map(({ destination, weight }) => ({ destination, weight }));
}
