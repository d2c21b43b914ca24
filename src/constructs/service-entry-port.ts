import type { Destination, IDestination } from './destination';
import type { IRouteAction, RouteAction } from './route-action';
import { toRouteDestination } from './route-action';

/** A port of a ServiceEntry. Made by `ServiceEntry.onPort`. */
export class ServiceEntryPort implements IDestination, IRouteAction {
  /** @internal */
  public constructor(
    /** The host. */
    public readonly host: string,
    /** The port's number. */
    public readonly port: number,
  ) {}

  /** Where a request is sent. */
  public toDestination(): Destination {
    return { host: this.host, port: this.port };
  }

  /** What is done with a request: it is forwarded. */
  public toRouteAction(): RouteAction {
    return { route: [{ destination: toRouteDestination(this.toDestination()) }] };
  }
}
