import { isHeaderName } from '../../model/istiod/header';
import { quote } from '../../model/quote';
import { httpRoutesWith } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const badCorsHeader: Rule = {
  name: 'virtual-service/bad-cors-header',
  level: 'error',
  says: 'an allowed or exposed header has an impossible name',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#CorsPolicy-allow_headers',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const route of httpRoutesWith(config, 'corsPolicy')) {
      for (const key of route.value.corsPolicy ? (['allowHeaders', 'exposeHeaders'] as const) : []) {
        for (const name of route.get('corsPolicy').get(key).items()) {
          if (!isHeaderName(name.value)) {
            yield {
              at: name,
              message: `name of a header must be letters, digits and '-', or '*' for all, got ${quote(name.value)}`,
            };
          }
        }
      }
    }
  },
};
