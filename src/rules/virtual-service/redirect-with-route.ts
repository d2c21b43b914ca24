import { httpRoutesWith, isRoot } from '../../model/virtual-services';
import type { Rule } from '../rule';

const NOT_WITH_REDIRECT = ['route', 'fault', 'rewrite', 'directResponse'] as const;

export const redirectWithRoute: Rule = {
  name: 'virtual-service/redirect-with-route',
  level: 'error',
  says: 'a redirect has something beside it that it never comes to',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRedirect',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const route of httpRoutesWith(config, 'redirect')) {
      for (const key of route.value.redirect && !isRoot(route) ? NOT_WITH_REDIRECT : []) {
        const beside = route.value[key];
        if (beside && !(Array.isArray(beside) && beside.length === 0)) {
          yield {
            at: route.get(key),
            message: `a redirect answers the request, and ${key} stands beside it`,
            fix: `leave out ${key}, or the redirect`,
          };
        }
      }
    }
  },
};
