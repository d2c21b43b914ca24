import { quote } from '../../model/quote';
import type { Rule } from '../rule';

/** Right for a workload behind an east-west gateway, and else a slip. */
export const networkWithoutAddress: Rule = {
  name: 'workload-entry/network-without-address',
  level: 'warning',
  says: 'a WorkloadEntry has a network, but no address',
  source: 'https://istio.io/latest/docs/reference/config/networking/workload-entry/#WorkloadEntry-address',
  alike: ['IST0133'],
  *check(config) {
    for (const spec of config.specs('WorkloadEntry')) {
      const { address, network } = spec.value ?? {};
      if (!address && network) {
        yield {
          at: spec.get('network'),
          message: `the workload has no address: it is reached by the gateway of network ${quote(network)} only`,
          fix: 'set address, unless it is behind an east-west gateway',
        };
      }
    }
  },
};
