import { isIp } from '../../model/istiod/address';
import { problemOfWildcardHost } from '../../model/istiod/host';
import { problemOfSniName } from '../../model/istiod/sni';
import { isMeshUnnamed, tlsMatches, virtualServiceOf } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const badSniHost: Rule = {
  name: 'virtual-service/bad-sni-host',
  level: 'error',
  says: 'an SNI host is no DNS name',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#TLSMatchAttributes-sni_hosts',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const match of tlsMatches(config)) {
      const problemOf = isMeshUnnamed(virtualServiceOf(match)) ? problemOfSniName : problemOfWildcardHost;
      for (const [i, host] of (match.value.sniHosts ?? []).entries()) {
        const message = problemOf('SNI host', host);
        // an address is only warned of
        if (message !== undefined && !isIp(host)) {
          yield { at: match.get('sniHosts').items()[i], message };
        }
      }
    }
  },
};
