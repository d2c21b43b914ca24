import type { Rule } from '../rule';

/** Addresses come from what a request asks for. */
export const dynamicDnsWithAddresses: Rule = {
  name: 'service-entry/dynamic-dns-with-addresses',
  level: 'error',
  says: 'a ServiceEntry with resolution DYNAMIC_DNS has addresses or endpoints of its own',
  source: 'https://istio.io/latest/docs/reference/config/networking/service-entry/#ServiceEntry-Resolution-DYNAMIC_DNS',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('ServiceEntry')) {
      for (const name of spec.value?.resolution === 'DYNAMIC_DNS' ? LISTS : []) {
        if (spec.value?.[name]?.length) {
          yield {
            at: spec.get(name),
            message: `with resolution DYNAMIC_DNS there must be no ${name}: DNS is asked for the name of each request`,
            fix: 'leave them out, or set resolution: STATIC or DNS',
          };
        }
      }
    }
  },
};

const LISTS = ['addresses', 'endpoints'] as const;
