import type * as gatewayapi from '../../imports/gateway.networking.k8s.io';
import { problemOfLabels } from '../model/grammar';
import { check } from './check';

/**
 * The namespaces whose routes a Gateway of the Gateway API takes; of a waypoint, those whose Services may use it.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#allowedroutes
 */
export class AllowedRoutes {
  /** Those of the Gateway's own namespace. */
  public static sameNamespace(): AllowedRoutes {
    return new AllowedRoutes({ from: 'Same' });
  }

  /** Those of every namespace. */
  public static allNamespaces(): AllowedRoutes {
    return new AllowedRoutes({ from: 'All' });
  }

  /**
   * Those of one namespace, by its name.
   *
   * @param name the namespace
   */
  public static inNamespace(name: string): AllowedRoutes {
    // Kubernetes puts this label on every namespace
    return AllowedRoutes.namespacesLabelled({ 'kubernetes.io/metadata.name': name });
  }

  /**
   * Those of the namespaces that have all of some labels.
   *
   * @param labels at least one
   */
  public static namespacesLabelled(labels: { [key: string]: string }): AllowedRoutes {
    check(problemOfLabels('labels of namespaces', labels));
    return new AllowedRoutes({ from: 'Selector', selector: { matchLabels: labels } });
  }

  private constructor(
    private readonly namespaces: { from: string; selector?: { matchLabels: { [key: string]: string } } },
  ) {}

  /** @internal */
  public get _isSameNamespace(): boolean {
    return this.namespaces.from === 'Same';
  }

  /** @internal */
  public _toWire(): gatewayapi.GatewaySpecListenersAllowedRoutes {
    // the generated enum has the wire's words as values, under names of its own
    return { namespaces: this.namespaces as gatewayapi.GatewaySpecListenersAllowedRoutesNamespaces };
  }
}
