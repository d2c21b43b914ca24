import type { IRouteAction, RouteAction } from './route-action';
import type { IVirtualService } from './virtual-service';

/**
 * Hands a request to the rules of another VirtualService, one without hosts. So one owner keeps the host and says which
 * paths are whose, and each team keeps its rules. One level only; a rule there must not ask for less than the rule here.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#Delegate
 */
export class Delegate implements IRouteAction {
  /**
   * Hands the request on.
   *
   * @param virtualService a VirtualService without hosts and gateways
   */
  public static to(virtualService: IVirtualService): Delegate {
    return new Delegate(virtualService);
  }

  private constructor(private readonly virtualService: IVirtualService) {}

  /** What is done with a request: it is handed on. */
  public toRouteAction(): RouteAction {
    return {
      delegation: {
        name: this.virtualService.virtualServiceName,
        namespace: this.virtualService.virtualServiceNamespace,
      },
    };
  }
}
