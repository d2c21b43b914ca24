import { loadBalancers } from '../../model/traffic-policies';
import type { Rule } from '../rule';

/** Shares between localities, or an order of them. */
export const distributeWithFailover: Rule = {
  name: 'destination-rule/distribute-with-failover',
  level: 'error',
  says: 'a locality setting has both distribute and failover',
  source: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/#LocalityLoadBalancerSetting',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const balancer of loadBalancers(config)) {
      const { distribute = [], failover = [] } = balancer.value.localityLbSetting ?? {};
      if (distribute.length > 0 && failover.length > 0) {
        yield {
          at: balancer.get('localityLbSetting').get('failover'),
          message: 'failover stands beside distribute',
          fix: 'leave one of them out',
        };
      }
    }
  },
};
