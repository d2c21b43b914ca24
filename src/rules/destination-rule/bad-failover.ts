import type { Field } from '../../model/field';
import { quote } from '../../model/quote';
import { loadBalancers } from '../../model/traffic-policies';
import type { ZoneAwareSetting } from '../../model/wire/traffic-policy';
import type { Problem, Rule } from '../rule';

/** What is nearer than a region istiod orders by itself. */
export const badFailover: Rule = {
  name: 'destination-rule/bad-failover',
  level: 'error',
  says: 'a failover is not from one region to another',
  source:
    'https://istio.io/latest/docs/reference/config/networking/destination-rule/#LocalityLoadBalancerSetting-Failover',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const balancer of loadBalancers(config)) {
      const { localityLbSetting, zoneAwareLbSetting } = balancer.value;
      if (localityLbSetting?.failover) {
        yield* problems(balancer.get('localityLbSetting'));
      }
      if (zoneAwareLbSetting?.failover) {
        yield* problems(balancer.get('zoneAwareLbSetting'));
      }
    }
  },
};

function* problems(setting: Field<ZoneAwareSetting | undefined>): Iterable<Problem> {
  for (const failover of setting.get('failover').items()) {
    const { from = '', to = '' } = failover.value;
    if (from === to) {
      yield {
        at: failover.value.to === undefined ? failover : failover.get('to'),
        message: `failover must be to another region, got ${quote(to)} for itself`,
        fix: 'name the region that takes over',
      };
    } else if (/[*/]/.test(`${from}${to}`)) {
      const wrong = /[*/]/.test(from) ? failover.get('from') : failover.get('to');
      yield {
        at: wrong,
        message: `failover must be between regions, without zones and '*', got ${quote(wrong.value)}`,
        fix: 'name the region alone',
      };
    }
  }
}
