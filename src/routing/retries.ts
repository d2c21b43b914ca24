import type { Config } from '../model/config';
import type { Field } from '../model/field';
import type { HttpRetry } from '../model/wire/virtual-service';
import { millisecondsOf } from './durations';
import { defaultRetriesOf } from './mesh-config';
import type { Retries } from './route';

/** When proxies try again by themselves. */
const USUALLY = ['connect-failure', 'refused-stream', 'unavailable', 'cancelled'];

/** How requests are retried of which nobody says it. */
export function usualRetries(config: Config): Retries {
  return retriesFrom(defaultRetriesOf(config), undefined);
}

/** How requests of a rule are retried: as it says, else as the mesh configuration says, else twice. */
export function retriesOf(said: Field<HttpRetry | undefined>, config: Config): Retries {
  return said.value ? retriesFrom(said.value, said) : usualRetries(config);
}

function retriesFrom(policy: HttpRetry | undefined, at: Retries['at']): Retries {
  if (!policy) {
    return { attempts: 2, retryOn: USUALLY };
  }
  const { attempts = 0, retryOn } = policy;
  if (attempts <= 0) {
    return { attempts: 0, retryOn: [], ...(at ? { at } : {}) };
  }
  const words = (retryOn ?? '').split(',').flatMap(word => word.trim() || []);
  const perTryMs = millisecondsOf(policy.perTryTimeout);
  return {
    attempts,
    retryOn: words.length > 0 ? words : USUALLY,
    ...(perTryMs === undefined ? {} : { perTryMs }),
    ...(at ? { at } : {}),
  };
}
