import type * as networking from '../../imports/networking.istio.io';
import { problemOfRegex } from '../match/regex';
import { check } from './check';
import { problemOfClusterMatch } from './cluster-match';
import type {
  ClusterPatchOptions,
  ConfigPatchOptions,
  ListenerPatchOptions,
  RouteConfigurationPatchOptions,
} from './config-patch-options';
import { problemOfListenerMatch, toWireListenerMatch } from './listener-match';
import type { Patch } from './patch';
import type { ApplyTo } from './patch-operation';
import { problemOfEffect, problemOfOperation } from './patch-operation';
import { problemOfRouteConfigurationMatch, toWireRouteConfigurationMatch } from './route-configuration-match';

interface ConfigPatchMatch extends ListenerPatchOptions, RouteConfigurationPatchOptions, ClusterPatchOptions {}

/**
 * One change to the configuration that istiod makes for Envoy: to what, where, and how.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/envoy-filter/#EnvoyFilter-EnvoyConfigObjectPatch
 */
export class ConfigPatch {
  /**
   * Changes a listener: merge, add or remove.
   *
   * @param patch the change
   * @param options where
   */
  public static listener(patch: Patch, options: ListenerPatchOptions = {}): ConfigPatch {
    return new ConfigPatch('LISTENER', patch, options);
  }

  /**
   * Changes the filters of a listener, which look at a connection before a filter chain is chosen.
   *
   * @param patch the change
   * @param options where
   */
  public static listenerFilter(patch: Patch, options: ListenerPatchOptions = {}): ConfigPatch {
    return new ConfigPatch('LISTENER_FILTER', patch, options);
  }

  /**
   * Changes a filter chain of a listener: merge, add or remove.
   *
   * @param patch the change
   * @param options where
   */
  public static filterChain(patch: Patch, options: ListenerPatchOptions = {}): ConfigPatch {
    return new ConfigPatch('FILTER_CHAIN', patch, options);
  }

  /**
   * Changes the network filters of a filter chain, the HTTP connection manager among them.
   *
   * @param patch the change
   * @param options where
   */
  public static networkFilter(patch: Patch, options: ListenerPatchOptions = {}): ConfigPatch {
    return new ConfigPatch('NETWORK_FILTER', patch, options);
  }

  /**
   * Changes the HTTP filters inside an HTTP connection manager.
   *
   * @param patch the change
   * @param options where
   */
  public static httpFilter(patch: Patch, options: ListenerPatchOptions = {}): ConfigPatch {
    return new ConfigPatch('HTTP_FILTER', patch, options);
  }

  /**
   * Changes a route configuration: merge.
   *
   * @param patch the change
   * @param options where
   */
  public static routeConfiguration(patch: Patch, options: RouteConfigurationPatchOptions = {}): ConfigPatch {
    return new ConfigPatch('ROUTE_CONFIGURATION', patch, options);
  }

  /**
   * Changes a virtual host of a route configuration: merge, add, remove or replace.
   *
   * @param patch the change
   * @param options where
   */
  public static virtualHost(patch: Patch, options: RouteConfigurationPatchOptions = {}): ConfigPatch {
    return new ConfigPatch('VIRTUAL_HOST', patch, options);
  }

  /**
   * Changes a route of a virtual host, or inserts one: merge or insert.
   *
   * @param patch the change
   * @param options where
   */
  public static httpRoute(patch: Patch, options: RouteConfigurationPatchOptions = {}): ConfigPatch {
    return new ConfigPatch('HTTP_ROUTE', patch, options);
  }

  /**
   * Changes a cluster: merge, add or remove.
   *
   * @param patch the change
   * @param options where
   */
  public static cluster(patch: Patch, options: ClusterPatchOptions = {}): ConfigPatch {
    return new ConfigPatch('CLUSTER', patch, options);
  }

  /**
   * Adds an extension's configuration, which HTTP filters refer to by its name.
   *
   * @param patch what is added
   * @param options where
   */
  public static extensionConfig(patch: Patch, options: ConfigPatchOptions = {}): ConfigPatch {
    return new ConfigPatch('EXTENSION_CONFIG', patch, options);
  }

  private constructor(
    private readonly applyTo: ApplyTo,
    private readonly patch: Patch,
    private readonly options: ConfigPatchMatch,
  ) {
    const { proxy, listener, routeConfiguration, cluster } = options;
    check(
      problemOfOperation(applyTo, patch._toWire()),
      proxy?.proxyVersion === undefined ? undefined : problemOfRegex('proxyVersion', proxy.proxyVersion),
      listener && problemOfListenerMatch(listener),
      listener?.filterChain?.filter !== undefined && (applyTo === 'LISTENER' || applyTo === 'FILTER_CHAIN')
        ? `a patch of ${applyTo} must not match a filter, for it does not count there (leave filter out)`
        : undefined,
      listener?.filterChain?.subFilter !== undefined && applyTo !== 'HTTP_FILTER'
        ? `subFilter must be in a match for HTTP filters, got it for ${applyTo}`
        : undefined,
      routeConfiguration && problemOfRouteConfigurationMatch(routeConfiguration),
      cluster && problemOfClusterMatch(cluster),
    );
  }

  /**
   * Why it would change nothing, or leave the proxy without a listener, though Istio accepts it.
   *
   * @internal
   */
  public get _problemOfEffect(): string | undefined {
    return problemOfEffect(this.applyTo, this.patch._toWire(), this.options.listener);
  }

  /** @internal */
  public _toWire(namespace: string | undefined): networking.EnvoyFilterSpecConfigPatches {
    const { context, proxy, listener, routeConfiguration, cluster } = this.options;
    const match = context ?? proxy ?? listener ?? routeConfiguration ?? cluster;
    // the generated enums hold the wire's own words
    return {
      applyTo: this.applyTo,
      match: match && {
        context,
        proxy,
        listener: listener && toWireListenerMatch(listener),
        routeConfiguration: routeConfiguration && toWireRouteConfigurationMatch(routeConfiguration, namespace),
        cluster,
      },
      patch: this.patch._toWire(),
    } as networking.EnvoyFilterSpecConfigPatches;
  }
}
