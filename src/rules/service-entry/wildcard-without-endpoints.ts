import { problemOfFqdn, problemOfWildcardHost } from '../../model/istiod/host';
import { quote } from '../../model/quote';
import type { Rule } from '../rule';

/** Without endpoints the hosts themselves are looked up. */
export const wildcardWithoutEndpoints: Rule = {
  name: 'service-entry/wildcard-without-endpoints',
  level: 'error',
  says: 'a ServiceEntry has a wildcard for a host, and nothing else that DNS could look up',
  source: 'https://istio.io/latest/docs/reference/config/networking/service-entry/#ServiceEntry-Resolution-DNS',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('ServiceEntry')) {
      const { hosts = [], endpoints = [], resolution } = spec.value ?? {};
      if (endpoints.length > 0 || (resolution !== 'DNS' && resolution !== 'DNS_ROUND_ROBIN')) {
        continue;
      }
      for (const [i, host] of hosts.entries()) {
        if (
          mayBeNoName(host) &&
          problemOfFqdn('host', host) !== undefined &&
          problemOfWildcardHost('host', host) === undefined
        ) {
          yield {
            at: spec.get('hosts').items()[i],
            message: `with resolution ${resolution} a host without endpoints must be a full name, got ${quote(host)}`,
            fix: 'add endpoints, or set resolution: NONE or DYNAMIC_DNS',
          };
        }
      }
    }
  },
};

/** What is no full name, but could be a wildcard for istiod: a number, too. */
function mayBeNoName(host: string): boolean {
  return host.startsWith('*') || !host.includes('.');
}
