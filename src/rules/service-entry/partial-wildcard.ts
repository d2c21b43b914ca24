import { problemOfWildcardHost } from '../../model/istiod/host';
import { isPartialWildcard } from '../../model/istiod/wildcard';
import { quote } from '../../model/quote';
import type { Rule } from '../rule';

/** With resolution DYNAMIC_DNS they are fine. */
export const partialWildcard: Rule = {
  name: 'service-entry/partial-wildcard',
  level: 'warning',
  says: 'a host of a ServiceEntry has a wildcard that is a part of a label',
  source: 'https://istio.io/latest/docs/reference/config/networking/service-entry/#ServiceEntry-hosts',
  alike: ['IST0133'],
  *check(config) {
    for (const spec of config.specs('ServiceEntry')) {
      const { hosts = [], resolution } = spec.value ?? {};
      for (const [i, host] of hosts.entries()) {
        if (
          isPartialWildcard(host) &&
          resolution !== 'DYNAMIC_DNS' &&
          problemOfWildcardHost('host', host) === undefined
        ) {
          yield {
            at: spec.get('hosts').items()[i],
            message: `host ${quote(host)} has a wildcard that is only a part of a label`,
            fix: `write it as ${quote(`*.${host.split('.').slice(1).join('.') || 'example.com'}`)}`,
          };
        }
      }
    }
  },
};
