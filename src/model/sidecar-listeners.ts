import type { Config } from './config';
import type { Field } from './field';
import { once } from './once';
import type { IstioEgressListener, IstioIngressListener } from './wire/sidecar';

/** The listeners of all Sidecars for what comes in. */
export const ingressListeners = once((config: Config): ReadonlyArray<Field<IstioIngressListener>> =>
  config.specs('Sidecar').flatMap(spec => (spec.value?.ingress ? spec.get('ingress').items() : [])),
);

/** The listeners of all Sidecars for what goes out. */
export const egressListeners = once((config: Config): ReadonlyArray<Field<IstioEgressListener>> =>
  config.specs('Sidecar').flatMap(spec => (spec.value?.egress ? spec.get('egress').items() : [])),
);

/** The listeners of all Sidecars. */
export const sidecarListeners = once(
  (config: Config): ReadonlyArray<Field<IstioIngressListener | IstioEgressListener>> => [
    ...ingressListeners(config),
    ...egressListeners(config),
  ],
);
