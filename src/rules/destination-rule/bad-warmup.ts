import { loadBalancers } from '../../model/traffic-policies';
import type { Rule } from '../rule';

/** The schema lets 0 through. */
export const badWarmup: Rule = {
  name: 'destination-rule/bad-warmup',
  level: 'error',
  says: 'the aggression of a warmup is not above 0',
  source: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/#WarmupConfiguration',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const balancer of loadBalancers(config)) {
      if (balancer.value.warmup?.aggression === 0) {
        yield {
          at: balancer.get('warmup').get('aggression'),
          message: 'aggression must be above 0, got 0',
          fix: 'leave it out for 1, which is a straight line',
        };
      }
    }
  },
};
