import { httpRoutesWith } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const incompleteRegexRewrite: Rule = {
  name: 'virtual-service/incomplete-regex-rewrite',
  level: 'error',
  says: 'a rewrite by expression lacks what to find or what to put there',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#RegexRewrite',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const route of httpRoutesWith(config, 'rewrite')) {
      const { uri, uriRegexRewrite } = route.value.rewrite ?? {};
      if (uriRegexRewrite && !uri && (!uriRegexRewrite.match || !uriRegexRewrite.rewrite)) {
        yield {
          at: route.get('rewrite').get('uriRegexRewrite'),
          message: `uriRegexRewrite needs match and rewrite, and ${uriRegexRewrite.match ? 'rewrite' : 'match'} is empty`,
        };
      }
    }
  },
};
