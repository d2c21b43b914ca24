import { httpRoutesWith, isRoot } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const delegateWithRoute: Rule = {
  name: 'virtual-service/delegate-with-route',
  level: 'error',
  says: 'a rule delegates, and has a route or a redirect too',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRoute-delegate',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const route of httpRoutesWith(config, 'delegate')) {
      for (const key of isRoot(route) ? (['route', 'redirect'] as const) : []) {
        const beside = route.value[key];
        if (beside && !(Array.isArray(beside) && beside.length === 0)) {
          yield {
            at: route.get(key),
            message: `what to do is said by the delegate, and ${key} stands beside it`,
            fix: `leave out ${key}, or the delegate`,
          };
        }
      }
    }
  },
};
