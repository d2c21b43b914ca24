import { problemOfLocality } from '../../model/istiod/locality';
import { loadBalancers } from '../../model/traffic-policies';
import type { Rule } from '../rule';

/** From where requests come, and where they go. */
export const badLocality: Rule = {
  name: 'destination-rule/bad-locality',
  level: 'error',
  says: 'a locality has an empty part, or a wildcard that is not at its end',
  source:
    'https://istio.io/latest/docs/reference/config/networking/destination-rule/#LocalityLoadBalancerSetting-Distribute',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const balancer of loadBalancers(config)) {
      const setting = balancer.value.localityLbSetting;
      for (const share of setting?.distribute ? balancer.get('localityLbSetting').get('distribute').items() : []) {
        const { from = '' } = share.value;
        const source = problemOfLocality('locality', from);
        if (source !== undefined) {
          yield { at: share.value.from === undefined ? share : share.get('from'), message: source, fix: FIX };
        }
        for (const [locality, at] of share.get('to').entries()) {
          const target = problemOfLocality('locality', locality);
          if (target !== undefined) {
            yield { at, message: target, fix: FIX };
          }
        }
      }
    }
  },
};

const FIX = `write it as in 'us-east1', 'us-east1/zone-a' or 'us-east1/*'`;
