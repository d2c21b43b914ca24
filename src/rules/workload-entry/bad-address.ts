import { isIp } from '../../model/istiod/address';
import { problemOfFqdn } from '../../model/istiod/host';
import type { Rule } from '../rule';

/** The path of a Unix domain socket is looked at by the API server. */
export const badAddress: Rule = {
  name: 'workload-entry/bad-address',
  level: 'error',
  says: 'the address of a WorkloadEntry is neither an IP address nor a name nor a Unix domain socket',
  source: 'https://istio.io/latest/docs/reference/config/networking/workload-entry/#WorkloadEntry-address',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('WorkloadEntry')) {
      const { address = '' } = spec.value ?? {};
      if (address === '' || address.startsWith('unix://') || isIp(address)) {
        continue;
      }
      const message = problemOfFqdn('address', address);
      if (message !== undefined) {
        yield { at: spec.get('address'), message, fix: 'write an IP address or a name, without port and wildcard' };
      }
    }
  },
};
