import { httpRoutes, isDelegate, tcpRoutes, tlsRoutes, virtualServiceOf } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const noAction: Rule = {
  name: 'virtual-service/no-action',
  level: 'error',
  says: 'a rule does not say what to do with what it takes',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRoute',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const field of httpRoutes(config)) {
      const { route, redirect, directResponse, delegate } = field.value;
      const delegates = delegate && !isDelegate(virtualServiceOf(field));
      if (!route?.length && !redirect && !directResponse && !delegates) {
        yield {
          at: field,
          message: 'a rule under http needs a route, redirect, directResponse or delegate, and has none',
        };
      }
    }
    for (const field of [...tlsRoutes(config), ...tcpRoutes(config)]) {
      if (!field.value.route?.length) {
        yield { at: field, message: `a rule under ${field.pointer.split('/')[2]} needs a route, and has none` };
      }
    }
  },
};
