import { quote } from '../../model/quote';
import type { Rule } from '../rule';

/** Right for a workload behind an east-west gateway, and else a slip. */
export const endpointWithoutAddress: Rule = {
  name: 'service-entry/endpoint-without-address',
  level: 'warning',
  says: 'an endpoint of a ServiceEntry has a network, but no address',
  source: 'https://istio.io/latest/docs/reference/config/networking/workload-entry/#WorkloadEntry-address',
  alike: ['IST0133'],
  *check(config) {
    for (const spec of config.specs('ServiceEntry')) {
      const { endpoints = [], resolution } = spec.value ?? {};
      for (const [i, { address, network }] of resolution === 'STATIC' ? endpoints.entries() : []) {
        if (!address && network) {
          yield {
            at: spec.get('endpoints').items()[i].get('network'),
            message: `the endpoint has no address: it is reached by the gateway of network ${quote(network)} only`,
            fix: 'set address, unless it is behind an east-west gateway',
          };
        }
      }
    }
  },
};
