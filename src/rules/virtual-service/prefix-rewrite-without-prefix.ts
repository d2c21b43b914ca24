import { httpRoutesWith } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const prefixRewriteWithoutPrefix: Rule = {
  name: 'virtual-service/prefix-rewrite-without-prefix',
  level: 'error',
  says: 'a redirect rewrites the prefix where a match has none',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRedirect-prefix_rewrite',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const route of httpRoutesWith(config, 'redirect')) {
      const { redirect, match = [] } = route.value;
      const at =
        redirect?.prefixRewrite && !redirect.uri ? match.findIndex(({ uri }) => uri && uri.prefix === undefined) : -1;
      if (at >= 0) {
        yield {
          at: route.get('match').items()[at].get('uri'),
          message: 'prefixRewrite needs matches whose uri is a prefix, or that have no uri',
          fix: 'use uri in the redirect, or a prefix in the match',
        };
      }
    }
  },
};
