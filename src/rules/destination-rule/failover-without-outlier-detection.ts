import { areShares } from '../../model/istiod/locality';
import { TOPOLOGY } from '../../model/locality';
import { trafficPolicies } from '../../model/traffic-policies';
import type { LocalitySetting } from '../../model/wire/traffic-policy';
import type { Rule } from '../rule';

/** Only of the policy of the rule itself: that of a subset takes over what it does not say, and istiod does not warn of it. */
export const failoverWithoutOutlierDetection: Rule = {
  name: 'destination-rule/failover-without-outlier-detection',
  level: 'warning',
  says: 'localities fail over, but nothing finds out that one fails',
  source: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/#LocalityLoadBalancerSetting',
  alike: ['IST0133'],
  *check(config) {
    for (const { policy, own, warned } of trafficPolicies(config)) {
      const { loadBalancer, outlierDetection } = policy.value;
      if (!own || !loadBalancer || outlierDetection) {
        continue;
      }
      for (const name of SETTINGS) {
        const setting = loadBalancer[name];
        const list = setting && LISTS.find(each => setting[each]?.length);
        if (list) {
          yield {
            at: policy.get('loadBalancer').get(name).get(list),
            message: 'there is no outlierDetection, and without it no host counts as failed',
            fix: 'add outlierDetection: { consecutive5xxErrors: 5 } to the policy',
            alike: warned && !(name === 'localityLbSetting' && contradicts(setting)) ? undefined : [],
          };
        }
      }
    }
  },
};

const SETTINGS = ['localityLbSetting', 'zoneAwareLbSetting'] as const;
const LISTS = ['failover', 'failoverPriority'] as const;

/** Whether the setting is refused before istiod looks for outlier detection. */
function contradicts({ distribute = [], failover = [], failoverPriority = [] }: LocalitySetting): boolean {
  const twoOrders = distribute.length > 0 || failoverPriority.some(label => TOPOLOGY.includes(label));
  return (failover.length > 0 && twoOrders) || distribute.some(({ to = {} }) => !areShares(Object.values(to)));
}
