import { trafficPolicies } from '../../model/traffic-policies';
import type { Rule } from '../rule';

/** Only of the policy of the rule itself: that of a subset takes over what it does not say, and istiod does not warn of it. */
export const failoverWithoutOutlierDetection: Rule = {
  name: 'destination-rule/failover-without-outlier-detection',
  level: 'warning',
  says: 'localities fail over, but nothing finds out that one fails',
  source: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/#LocalityLoadBalancerSetting',
  alike: ['IST0133'],
  *check(config) {
    for (const { policy, own } of trafficPolicies(config)) {
      const { loadBalancer, outlierDetection } = policy.value;
      if (!own || !loadBalancer || outlierDetection) {
        continue;
      }
      for (const name of SETTINGS) {
        const { failover = [], failoverPriority = [] } = loadBalancer[name] ?? {};
        if (failover.length > 0 || failoverPriority.length > 0) {
          yield {
            at: policy
              .get('loadBalancer')
              .get(name)
              .get(failover.length > 0 ? 'failover' : 'failoverPriority'),
            message: 'there is no outlierDetection, and without it no host counts as failed',
            fix: 'add outlierDetection: { consecutive5xxErrors: 5 } to the policy',
          };
        }
      }
    }
  },
};

const SETTINGS = ['localityLbSetting', 'zoneAwareLbSetting'] as const;
