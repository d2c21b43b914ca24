import { problemOfIpSubnet } from '../../model/istiod/address';
import type { Rule } from '../rule';

/** That a subnet needs resolution NONE or STATIC is said by the API server. */
export const badAddress: Rule = {
  name: 'service-entry/bad-address',
  level: 'error',
  says: 'an address of a ServiceEntry is neither an IP address nor a subnet',
  source: 'https://istio.io/latest/docs/reference/config/networking/service-entry/#ServiceEntry-addresses',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('ServiceEntry')) {
      for (const [i, address] of (spec.value?.addresses ?? []).entries()) {
        const message = problemOfIpSubnet('address', address);
        if (message !== undefined) {
          yield { at: spec.get('addresses').items()[i], message, fix: 'a name belongs into hosts or endpoints' };
        }
      }
    }
  },
};
