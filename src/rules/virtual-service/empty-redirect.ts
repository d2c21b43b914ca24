import { httpRoutesWith } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const emptyRedirect: Rule = {
  name: 'virtual-service/empty-redirect',
  level: 'error',
  says: 'a redirect says nothing that would change the request',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRedirect',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const route of httpRoutesWith(config, 'redirect')) {
      const { uri, prefixRewrite, authority, scheme, port, derivePort } = route.value.redirect ?? { uri: '/' };
      if (!uri && !prefixRewrite && !authority && !scheme && port === undefined && derivePort === undefined) {
        yield {
          at: route.get('redirect'),
          message: 'a redirect must say uri, prefixRewrite, authority, scheme, port or derivePort, and says none',
        };
      }
    }
  },
};
