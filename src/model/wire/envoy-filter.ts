/** The fields of an EnvoyFilter that this library reads, as they stand on the wire. */
import type { PolicyTargetReference } from './policy-target';
import type { WorkloadSelector } from './workload-selector';

/** A filter by its name, maybe one within it. */
export interface FilterMatch {
  readonly name?: string;
  readonly subFilter?: SubFilterMatch;
}

/** A filter within the HTTP connection manager. */
export interface SubFilterMatch {
  readonly name?: string;
}

/** `match.listener.filterChain` of a patch, as far as it is read. */
export interface FilterChainMatch {
  readonly name?: string;
  readonly filter?: FilterMatch;
}

/** `match.listener` of a patch, as far as it is read. */
export interface ListenerMatch {
  readonly name?: string;
  readonly portNumber?: number;
  readonly filterChain?: FilterChainMatch;
}

/** `match.proxy` of a patch. */
export interface ProxyMatch {
  readonly proxyVersion?: string;
  readonly metadata?: { readonly [key: string]: string };
}

/** `spec.configPatches[].match` of an EnvoyFilter, as far as it is read. */
export interface EnvoyConfigObjectMatch {
  readonly context?: string;
  readonly proxy?: ProxyMatch;
  readonly listener?: ListenerMatch;
  readonly routeConfiguration?: object;
  readonly cluster?: object;
  readonly waypoint?: object;
}

/** `spec.configPatches[].patch` of an EnvoyFilter. What `value` holds is Envoy's, and not read. */
export interface Patch {
  readonly operation?: string;
  readonly value?: object;
  readonly filterClass?: string;
}

/** `spec.configPatches[]` of an EnvoyFilter. */
export interface EnvoyConfigObjectPatch {
  readonly applyTo?: string;
  readonly match?: EnvoyConfigObjectMatch;
  readonly patch?: Patch;
}

/** `spec` of an EnvoyFilter. */
export interface EnvoyFilterSpec {
  readonly workloadSelector?: WorkloadSelector;
  readonly targetRefs?: PolicyTargetReference[];
  readonly configPatches?: EnvoyConfigObjectPatch[];
  readonly priority?: number;
}
