import type { ClusterMatch } from './cluster-match';
import type { ListenerMatch } from './listener-match';
import type { RouteConfigurationMatch } from './route-configuration-match';

/** In which proxies, and on which side of them. */
export enum PatchContext {
  /** In sidecars and gateways, on all sides. */
  ANY = 'ANY',
  /** What a sidecar lets in to its workload. */
  SIDECAR_INBOUND = 'SIDECAR_INBOUND',
  /** What a sidecar lets out of its workload. */
  SIDECAR_OUTBOUND = 'SIDECAR_OUTBOUND',
  /** In gateways. */
  GATEWAY = 'GATEWAY',
}

/** Which proxies. All that is said must hold. */
export interface ProxyMatch {
  /**
   * The version of Istio's proxy: an RE2 expression that is found in it, such as `^1\.31.*`.
   *
   * @default - any
   */
  readonly proxyVersion?: string;

  /**
   * Metadata that the proxy tells istiod, with their exact values.
   *
   * @default - any
   */
  readonly metadata?: { [key: string]: string };
}

/** Where a patch applies. */
export interface ConfigPatchOptions {
  /**
   * In which proxies, and on which side of them.
   *
   * @default PatchContext.ANY
   */
  readonly context?: PatchContext;

  /**
   * Which proxies.
   *
   * @default - all that the EnvoyFilter is for
   */
  readonly proxy?: ProxyMatch;
}

/** Where a patch to a part of a listener applies. */
export interface ListenerPatchOptions extends ConfigPatchOptions {
  /**
   * Which listener, and which part of it.
   *
   * @default - all
   */
  readonly listener?: ListenerMatch;
}

/** Where a patch to a part of a route configuration applies. */
export interface RouteConfigurationPatchOptions extends ConfigPatchOptions {
  /**
   * Which route configuration, and which part of it.
   *
   * @default - all
   */
  readonly routeConfiguration?: RouteConfigurationMatch;
}

/** Where a patch to a cluster applies. */
export interface ClusterPatchOptions extends ConfigPatchOptions {
  /**
   * Which cluster.
   *
   * @default - all
   */
  readonly cluster?: ClusterMatch;
}
