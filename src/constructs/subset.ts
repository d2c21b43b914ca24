import type { Destination, IDestination } from './destination';
import type { IRouteAction, RouteAction } from './route-action';
import { toRouteDestination } from './route-action';

/** Some of a service's workloads, told apart by their labels. Made by `MeshService.addSubset`. */
export class Subset implements IDestination, IRouteAction {
  /** @internal */
  public constructor(
    private readonly service: IDestination,
    /** The name of the subset, as the service's DestinationRule has it. */
    public readonly subsetName: string,
    /** The labels that its workloads have. */
    public readonly labels: { [key: string]: string },
  ) {}

  /** Where a request is sent. */
  public toDestination(): Destination {
    return { ...this.service.toDestination(), subset: this.subsetName };
  }

  /** What is done with a request: it is forwarded. */
  public toRouteAction(): RouteAction {
    return { route: [{ destination: toRouteDestination(this.toDestination()) }] };
  }
}
