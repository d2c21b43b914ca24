import { problemOfWildcardHost } from '../../model/istiod/host';
import { quote } from '../../model/quote';
import type { Rule } from '../rule';

/** The name that a request asks for is looked up, so the host must leave it open. */
export const dynamicDnsWithoutWildcard: Rule = {
  name: 'service-entry/dynamic-dns-without-wildcard',
  level: 'error',
  says: 'a host of a ServiceEntry with resolution DYNAMIC_DNS is no wildcard',
  source: 'https://istio.io/latest/docs/reference/config/networking/service-entry/#ServiceEntry-Resolution-DYNAMIC_DNS',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('ServiceEntry')) {
      const { hosts = [], resolution } = spec.value ?? {};
      for (const [i, host] of resolution === 'DYNAMIC_DNS' ? hosts.entries() : []) {
        if (!host.startsWith('*') && problemOfWildcardHost('host', host) === undefined) {
          yield {
            at: spec.get('hosts').items()[i],
            message: `with resolution DYNAMIC_DNS a host must be a wildcard, got ${quote(host)}`,
            fix: `write ${quote(`*.${host}`)}, or set resolution: DNS`,
          };
        }
      }
    }
  },
};
