import type { Field } from '../../model/field';
import { httpRoutes, tcpRoutes, tlsRoutes } from '../../model/virtual-services';
import type { RouteDestination } from '../../model/wire/virtual-service';
import type { Rule } from '../rule';

export const noWeight: Rule = {
  name: 'virtual-service/no-weight',
  level: 'error',
  says: 'of several destinations none has a share',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRouteDestination-weight',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const field of [...httpRoutes(config), ...tlsRoutes(config), ...tcpRoutes(config)]) {
      const { route = [] } = field.value;
      // istiod adds in 32 bits
      if (route.length > 1 && route.reduce((sum, { weight = 0 }) => (sum + weight) | 0, 0) === 0) {
        yield {
          at: (field as Field<{ readonly route?: RouteDestination[] }>).get('route'),
          message: `of ${route.length} destinations none has a weight`,
          fix: 'set weights; they need not add up to 100',
        };
      }
    }
  },
};
