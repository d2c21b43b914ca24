import { httpRoutesWith } from '../../model/virtual-services';
import type { Rule } from '../rule';

const METHODS: readonly string[] = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'CONNECT',
  'OPTIONS',
  'TRACE',
  '*',
];

export const unknownCorsMethod: Rule = {
  name: 'virtual-service/unknown-cors-method',
  level: 'error',
  says: 'an allowed method is none that Istio knows',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#CorsPolicy-allow_methods',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const route of httpRoutesWith(config, 'corsPolicy')) {
      for (const [i, method] of (route.value.corsPolicy?.allowMethods ?? []).entries()) {
        if (!METHODS.includes(method)) {
          const meant = METHODS.includes(method.toUpperCase()) ? method.toUpperCase() : undefined;
          yield {
            at: route.get('corsPolicy').get('allowMethods').items()[i],
            message: `allowed method must be one of ${METHODS.join(', ')}, got '${method}'`,
            fix: meant && `write '${meant}'`,
          };
        }
      }
    }
  },
};
