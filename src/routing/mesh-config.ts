import type { Normalization } from '../match/normalize-path';
import type { Config } from '../model/config';
import { once } from '../model/once';
import { at, objectOf, textOf } from '../model/plain';
import type { HttpRetry } from '../model/wire/virtual-service';

/** How paths are written anew. */
export const normalizationOf = once((config: Config): Normalization => {
  const said = textOf(at(config.settings.meshConfig, 'pathNormalization', 'normalization'));
  return said === 'NONE' || said === 'MERGE_SLASHES' || said === 'DECODE_AND_MERGE_SLASHES' ? said : 'BASE';
});

/** How requests are retried where no route says it; nothing where Istio's own default holds. */
export function defaultRetriesOf(config: Config): HttpRetry | undefined {
  return objectOf(at(config.settings.meshConfig, 'defaultHttpRetryPolicy'));
}

/** Whether requests for hosts that the mesh does not know leave it: Istio's default. */
export function allowsAny(config: Config): boolean {
  return textOf(at(config.settings.meshConfig, 'outboundTrafficPolicy', 'mode')) !== 'REGISTRY_ONLY';
}
