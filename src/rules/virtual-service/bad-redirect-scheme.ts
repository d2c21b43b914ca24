import { httpRoutesWith } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const badRedirectScheme: Rule = {
  name: 'virtual-service/bad-redirect-scheme',
  level: 'error',
  says: 'a redirect goes to a scheme that is neither http nor https',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRedirect-scheme',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const route of httpRoutesWith(config, 'redirect')) {
      const { scheme } = route.value.redirect ?? {};
      if (scheme && scheme !== 'http' && scheme !== 'https') {
        yield {
          at: route.get('redirect').get('scheme'),
          message: `scheme of a redirect must be 'http' or 'https', got '${scheme}'`,
        };
      }
    }
  },
};
