import { httpRoutesWith } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const rewriteWithTwoPaths: Rule = {
  name: 'virtual-service/rewrite-with-two-paths',
  level: 'error',
  says: 'a rewrite has both uri and uriRegexRewrite',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRewrite',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const route of httpRoutesWith(config, 'rewrite')) {
      const { uri, uriRegexRewrite } = route.value.rewrite ?? {};
      if (uri && uriRegexRewrite) {
        yield {
          at: route.get('rewrite').get('uriRegexRewrite'),
          message: `uriRegexRewrite stands beside uri '${uri}', and only one of them counts`,
        };
      }
    }
  },
};
