import { httpRoutesWith } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const negativeAttempts: Rule = {
  name: 'virtual-service/negative-attempts',
  level: 'error',
  says: 'requests are to be tried again less than zero times',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRetry-attempts',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const route of httpRoutesWith(config, 'retries')) {
      const { attempts = 0 } = route.value.retries ?? {};
      if (attempts < 0) {
        yield {
          at: route.get('retries').get('attempts'),
          message: `attempts must not be negative, got ${attempts}`,
          fix: 'write 0 to switch retries off',
        };
      }
    }
  },
};
