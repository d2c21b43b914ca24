import { problemOfWildcardHost } from '../../model/istiod/host';
import { isPartialWildcard } from '../../model/istiod/wildcard';
import type { Rule } from '../rule';

/** `*` alone is refused by the API server. */
export const badHost: Rule = {
  name: 'service-entry/bad-host',
  level: 'error',
  says: 'a host of a ServiceEntry is no name of a host',
  source: 'https://istio.io/latest/docs/reference/config/networking/service-entry/#ServiceEntry-hosts',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('ServiceEntry')) {
      const { hosts = [], resolution } = spec.value ?? {};
      for (const [i, host] of hosts.entries()) {
        const message = problemOfWildcardHost('host', host);
        if (message !== undefined) {
          yield {
            at: spec.get('hosts').items()[i],
            message,
            fix: 'write a DNS name, without scheme, port and path; an address belongs into addresses',
            alike: isPartialWildcard(host) && resolution !== 'DYNAMIC_DNS' ? ['IST0106', 'IST0133'] : undefined,
          };
        }
      }
    }
  },
};
