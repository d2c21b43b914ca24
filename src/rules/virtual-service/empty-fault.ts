import { httpRoutesWith } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const emptyFault: Rule = {
  name: 'virtual-service/empty-fault',
  level: 'error',
  says: 'a fault says neither delay nor abort',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPFaultInjection',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const route of httpRoutesWith(config, 'fault')) {
      const { fault } = route.value;
      if (fault && !fault.delay && !fault.abort) {
        yield {
          at: route.get('fault'),
          message: 'a fault must say delay or abort, and says neither',
          fix: 'leave fault out',
        };
      }
    }
  },
};
