import { httpRoutesWith } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const redirectWithTwoPaths: Rule = {
  name: 'virtual-service/redirect-with-two-paths',
  level: 'error',
  says: 'a redirect has both uri and prefixRewrite',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRedirect',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const route of httpRoutesWith(config, 'redirect')) {
      const { uri, prefixRewrite } = route.value.redirect ?? {};
      if (uri && prefixRewrite) {
        yield {
          at: route.get('redirect').get('prefixRewrite'),
          message: `prefixRewrite '${prefixRewrite}' stands beside uri '${uri}', and only one of them counts`,
        };
      }
    }
  },
};
