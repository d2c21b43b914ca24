import { httpRoutesWith } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const emptyRewrite: Rule = {
  name: 'virtual-service/empty-rewrite',
  level: 'error',
  says: 'a rewrite changes nothing',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRewrite',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const route of httpRoutesWith(config, 'rewrite')) {
      const { rewrite } = route.value;
      if (rewrite && !rewrite.uri && !rewrite.authority && !rewrite.uriRegexRewrite) {
        yield {
          at: route.get('rewrite'),
          message: 'a rewrite must say uri, uriRegexRewrite or authority, and says none',
        };
      }
    }
  },
};
