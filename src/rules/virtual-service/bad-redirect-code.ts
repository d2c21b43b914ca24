import { problemOfWhole } from '../../model/grammar';
import { httpRoutesWith } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const badRedirectCode: Rule = {
  name: 'virtual-service/bad-redirect-code',
  level: 'error',
  says: 'a redirect has a status that is no redirect',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRedirect-redirect_code',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const route of httpRoutesWith(config, 'redirect')) {
      const { redirectCode } = route.value.redirect ?? {};
      const message = redirectCode ? problemOfWhole('redirectCode', redirectCode, 300, 399) : undefined;
      if (message !== undefined) {
        yield { at: route.get('redirect').get('redirectCode'), message };
      }
    }
  },
};
