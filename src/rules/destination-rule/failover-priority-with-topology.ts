import type { Field } from '../../model/field';
import { TOPOLOGY } from '../../model/locality';
import { quote } from '../../model/quote';
import { loadBalancers } from '../../model/traffic-policies';
import type { ZoneAwareSetting } from '../../model/wire/traffic-policy';
import type { Problem, Rule } from '../rule';

/** With a value behind it, as in `topology.kubernetes.io/zone=a`, istiod takes a label for another one. */
export const failoverPriorityWithTopology: Rule = {
  name: 'destination-rule/failover-priority-with-topology',
  level: 'error',
  says: 'failoverPriority orders by locality, beside what does so itself',
  source: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/#LocalityLoadBalancerSetting',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const balancer of loadBalancers(config)) {
      const { localityLbSetting, zoneAwareLbSetting } = balancer.value;
      if (localityLbSetting?.failover?.length) {
        yield* problems(balancer.get('localityLbSetting'), 'failover');
      }
      if (zoneAwareLbSetting) {
        yield* problems(balancer.get('zoneAwareLbSetting'), 'zoneAwareLbSetting');
      }
    }
  },
};

function* problems(setting: Field<ZoneAwareSetting | undefined>, beside: string): Iterable<Problem> {
  for (const label of setting.value?.failoverPriority ? setting.get('failoverPriority').items() : []) {
    if (TOPOLOGY.includes(label.value)) {
      yield {
        at: label,
        message: `${beside} orders by locality itself, so failoverPriority must not have ${quote(label.value)}`,
        fix: 'leave it out',
      };
    }
  }
}
