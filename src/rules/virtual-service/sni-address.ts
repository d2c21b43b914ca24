import { isIp } from '../../model/istiod/address';
import { tlsMatches } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const sniAddress: Rule = {
  name: 'virtual-service/sni-address',
  level: 'warning',
  says: 'an SNI host is an IP address, which clients do not send',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#TLSMatchAttributes-sni_hosts',
  alike: ['IST0133'],
  *check(config) {
    for (const match of tlsMatches(config)) {
      for (const [i, host] of (match.value.sniHosts ?? []).entries()) {
        if (isIp(host)) {
          yield {
            at: match.get('sniHosts').items()[i],
            message: `SNI host '${host}' is an IP address, and clients name only hosts in SNI`,
            fix: 'use destinationSubnets, in a rule under tcp',
          };
        }
      }
    }
  },
};
