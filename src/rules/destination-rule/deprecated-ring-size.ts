import { trafficPolicies } from '../../model/traffic-policies';
import type { Rule } from '../rule';

/** istiod loses the warning of subsets and ports, so there it has no code. */
export const deprecatedRingSize: Rule = {
  name: 'destination-rule/deprecated-ring-size',
  level: 'warning',
  says: 'the size of a hash ring stands in the deprecated consistentHash.minimumRingSize',
  source:
    'https://istio.io/latest/docs/reference/config/networking/destination-rule/#LoadBalancerSettings-ConsistentHashLB',
  alike: ['IST0133'],
  *check(config) {
    for (const { policy, warned } of trafficPolicies(config)) {
      const hash = policy.value.loadBalancer?.consistentHash;
      if (hash?.minimumRingSize) {
        yield {
          at: policy.get('loadBalancer').get('consistentHash').get('minimumRingSize'),
          message: 'minimumRingSize is deprecated here',
          fix: `write it as ringHash: { minimumRingSize: ${hash.minimumRingSize} }`,
          alike: warned ? undefined : [],
        };
      }
    }
  },
};
