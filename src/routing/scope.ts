import type { Config } from '../model/config';
import type { Reach } from './reach';

/** A proxy, as far as configuration is chosen by it. */
export interface Proxy {
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  /** `gateway` where clients come from outside, `sidecar` where a workload calls. */
  readonly kind: 'gateway' | 'sidecar';
  /** How it is called: `istio-system/istio-ingressgateway`. */
  readonly name: string;
}

/** For whom routes are made. */
export interface Scope {
  readonly config: Config;
  readonly proxy: Proxy;
  /** `namespace/name` of the Gateway, or `mesh`. */
  readonly gateway: string;
  /** The port as the Gateway, or the Service, says it. */
  readonly listenPort: number;
  readonly isTls: boolean;
  /** Nothing where the proxy reaches all that it sees. */
  readonly reach?: Reach;
}
