import { tlsMatches, tlsRoutes } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const tlsWithoutSni: Rule = {
  name: 'virtual-service/tls-without-sni',
  level: 'error',
  says: 'a rule for TLS does not say for which SNI hosts',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#TLSRoute-match',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const route of tlsRoutes(config)) {
      if (!route.value.match?.length) {
        yield {
          at: route,
          message: 'a rule under tls needs a match with sniHosts, and has none',
          fix: 'write sniHosts, or the rule under tcp',
        };
      }
    }
    for (const match of tlsMatches(config)) {
      if (match.value.sniHosts?.length === 0) {
        yield {
          at: match.get('sniHosts'),
          message: 'a match under tls needs sniHosts, and the list is empty',
          fix: 'write sniHosts, or the rule under tcp',
        };
      }
    }
  },
};
