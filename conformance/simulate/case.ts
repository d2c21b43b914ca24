import type { Call } from 'cdk8s-istio';
import type { Manifest } from '../examples';
import type { RequestSpec } from '../types';

/** A request as it is put to both: to Envoy over the wire, and to the simulator as a call. */
export interface Ask {
  readonly request: RequestSpec;
  readonly call: Call;
}

/** A configuration, and what is asked of it. */
export interface Case {
  readonly manifests: readonly Manifest[];
  readonly meshConfig?: Readonly<Record<string, unknown>>;
  readonly asks: readonly Ask[];
  /** Whether istiod may make of it what Envoy does not take: servers of one name on one port, one of them by passing TLS on. */
  readonly mayBeRejected?: boolean;
}
