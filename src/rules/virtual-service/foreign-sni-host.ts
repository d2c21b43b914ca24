import { coversHost } from '../../match/host';
import { problemOfSniName } from '../../model/istiod/sni';
import { problemOfWildcardHost } from '../../model/istiod/host';
import { listed } from '../../model/quote';
import { isMeshUnnamed, tlsMatches, virtualServiceOf } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const foreignSniHost: Rule = {
  name: 'virtual-service/foreign-sni-host',
  level: 'error',
  says: 'an SNI host lies outside of the hosts of its VirtualService',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#TLSMatchAttributes-sni_hosts',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const match of tlsMatches(config)) {
      const spec = virtualServiceOf(match);
      const { hosts = [] } = spec;
      const problemOf = isMeshUnnamed(spec) ? problemOfSniName : problemOfWildcardHost;
      for (const [i, host] of (match.value.sniHosts ?? []).entries()) {
        // what is wrong by itself, or without any hosts, is another finding
        if (hosts.length > 0 && !hosts.some(wide => coversHost(wide, host)) && problemOf('', host) === undefined) {
          yield {
            at: match.get('sniHosts').items()[i],
            message: `SNI host '${host}' is none of the VirtualService's hosts: ${listed(hosts.map(name => `'${name}'`))}`,
            fix: 'add it to hosts',
          };
        }
      }
    }
  },
};
