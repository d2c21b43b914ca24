import { httpRoutesWith } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const emptyCorsOrigin: Rule = {
  name: 'virtual-service/empty-cors-origin',
  level: 'error',
  says: 'an allowed origin is empty',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#CorsPolicy-allow_origins',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const route of httpRoutesWith(config, 'corsPolicy')) {
      for (const origin of route.value.corsPolicy?.allowOrigins
        ? route.get('corsPolicy').get('allowOrigins').items()
        : []) {
        const { exact, prefix, regex } = origin.value;
        if (!exact && !prefix && !regex) {
          yield { at: origin, message: 'an allowed origin must say exact, prefix or regex, and not be empty' };
        }
      }
    }
  },
};
