import type { Destination } from './destination';
import type { IRouteAction } from './route-action';
import { toRouteDestination } from './route-action';

/** Forwards to a destination that no construct stands for. */
export function forwardTo(destination: Destination): IRouteAction {
  return { toRouteAction: () => ({ route: [{ destination: toRouteDestination(destination) }] }) };
}
