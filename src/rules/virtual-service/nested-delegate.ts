import { httpRoutesWith, isDelegate, virtualServiceOf } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const nestedDelegate: Rule = {
  name: 'virtual-service/nested-delegate',
  level: 'error',
  says: 'a VirtualService that others delegate to delegates itself',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRoute-delegate',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const route of httpRoutesWith(config, 'delegate')) {
      if (route.value.delegate && isDelegate(virtualServiceOf(route))) {
        yield {
          at: route.get('delegate'),
          message: 'a VirtualService without hosts serves those that delegate to it, and cannot delegate further',
          fix: 'set hosts, or write a route',
        };
      }
    }
  },
};
