import { httpRoutesWith, isRoot } from '../../model/virtual-services';
import type { Rule } from '../rule';

const NOT_WITH_RESPONSE = ['route', 'fault', 'rewrite'] as const;

export const directResponseWithRoute: Rule = {
  name: 'virtual-service/direct-response-with-route',
  level: 'error',
  says: 'a direct response has something beside it that it never comes to',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPDirectResponse',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const route of httpRoutesWith(config, 'directResponse')) {
      const { redirect, directResponse } = route.value;
      for (const key of directResponse && !redirect && !isRoot(route) ? NOT_WITH_RESPONSE : []) {
        const beside = route.value[key];
        if (beside && !(Array.isArray(beside) && beside.length === 0)) {
          yield {
            at: route.get(key),
            message: `a direct response answers the request, and ${key} stands beside it`,
            fix: `leave out ${key}, or the direct response`,
          };
        }
      }
    }
  },
};
