import { httpRoutesWith, isRoot } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const twoMirrors: Rule = {
  name: 'virtual-service/two-mirrors',
  level: 'error',
  says: 'a rule has both mirror and mirrors',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRoute-mirrors',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const route of httpRoutesWith(config, 'mirrors')) {
      if (route.value.mirror && route.value.mirrors?.length && !isRoot(route)) {
        yield {
          at: route.get('mirror'),
          message: 'mirror stands beside mirrors, and only one of them counts',
          fix: 'move it into mirrors',
        };
      }
    }
  },
};
