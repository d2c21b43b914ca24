import type { Rule } from '../rule';

/** The API server sees only whether the fields are there: an empty text passes it. */
export const addressMissing: Rule = {
  name: 'workload-entry/address-missing',
  level: 'error',
  says: 'a WorkloadEntry has no address',
  source: 'https://istio.io/latest/docs/reference/config/networking/workload-entry/#WorkloadEntry-address',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('WorkloadEntry')) {
      const { address, network } = spec.value ?? {};
      if (!address && !network) {
        yield {
          at: address === undefined ? spec : spec.get('address'),
          message: 'the workload has neither an address nor a network',
          fix: 'set address to an IP address or a name',
        };
      }
    }
  },
};
