import { nanosecondsOf } from '../../model/istiod/duration';
import { quote } from '../../model/quote';
import { httpRoutesWith } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const badMaxAge: Rule = {
  name: 'virtual-service/bad-max-age',
  level: 'error',
  says: 'maxAge of a CORS policy is not in whole seconds',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#CorsPolicy-max_age',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const route of httpRoutesWith(config, 'corsPolicy')) {
      const { maxAge } = route.value.corsPolicy ?? {};
      if (maxAge !== undefined && (nanosecondsOf(maxAge) ?? 0n) % 1_000_000_000n > 0n) {
        yield {
          at: route.get('corsPolicy').get('maxAge'),
          message: `maxAge must be whole seconds, got ${quote(maxAge)}`,
        };
      }
    }
  },
};
