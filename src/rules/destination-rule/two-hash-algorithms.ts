import { loadBalancers } from '../../model/traffic-policies';
import type { Rule } from '../rule';

/** The deprecated field stands for a ring hash. */
export const twoHashAlgorithms: Rule = {
  name: 'destination-rule/two-hash-algorithms',
  level: 'error',
  says: 'a consistent hash has the deprecated minimumRingSize and another algorithm beside it',
  source:
    'https://istio.io/latest/docs/reference/config/networking/destination-rule/#LoadBalancerSettings-ConsistentHashLB',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const balancer of loadBalancers(config)) {
      const { minimumRingSize, ringHash, maglev } = balancer.value.consistentHash ?? {};
      if (minimumRingSize && (ringHash || maglev)) {
        yield {
          at: balancer.get('consistentHash').get('minimumRingSize'),
          message: `minimumRingSize stands beside ${ringHash ? 'ringHash' : 'maglev'}`,
          fix: 'leave minimumRingSize out',
        };
      }
    }
  },
};
