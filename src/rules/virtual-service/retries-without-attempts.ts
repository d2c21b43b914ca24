import { httpRoutesWith } from '../../model/virtual-services';
import type { Rule } from '../rule';

const HOW = ['perTryTimeout', 'retryOn', 'retryRemoteLocalities'] as const;

export const retriesWithoutAttempts: Rule = {
  name: 'virtual-service/retries-without-attempts',
  level: 'error',
  says: 'it is said how to try again, and attempts is 0 or not there',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRetry-attempts',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const route of httpRoutesWith(config, 'retries')) {
      const { attempts = 0, ...how } = route.value.retries ?? {};
      const key =
        attempts === 0
          ? HOW.find(name => how[name] !== undefined && how[name] !== null && how[name] !== '')
          : undefined;
      if (key !== undefined) {
        yield {
          at: route.get('retries').get(key),
          message: `${key} says how to try again, and attempts is ${route.value.retries!.attempts ?? 'not there, which is 0'}`,
          fix: 'set attempts',
        };
      }
    }
  },
};
