import { loadBalancers } from '../../model/traffic-policies';
import type { Rule } from '../rule';

/** The two are different ways to the same end. */
export const localityWithZoneAware: Rule = {
  name: 'destination-rule/locality-with-zone-aware',
  level: 'error',
  says: 'a load balancer has both localityLbSetting and zoneAwareLbSetting',
  source: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/#LoadBalancerSettings',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const balancer of loadBalancers(config)) {
      if (balancer.value.localityLbSetting && balancer.value.zoneAwareLbSetting) {
        yield {
          at: balancer.get('zoneAwareLbSetting'),
          message: 'zoneAwareLbSetting stands beside localityLbSetting',
          fix: 'leave one of them out',
        };
      }
    }
  },
};
