import { areShares } from '../../model/istiod/locality';
import { listed } from '../../model/quote';
import { loadBalancers } from '../../model/traffic-policies';
import type { Rule } from '../rule';

/** A locality that shall get nothing is left out. */
export const badLocalityWeight: Rule = {
  name: 'destination-rule/bad-locality-weight',
  level: 'error',
  says: 'the shares of a locality are not from 1 to 100, or do not add up to 100',
  source:
    'https://istio.io/latest/docs/reference/config/networking/destination-rule/#LocalityLoadBalancerSetting-Distribute',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const balancer of loadBalancers(config)) {
      for (const [i, { to = {} }] of (balancer.value.localityLbSetting?.distribute ?? []).entries()) {
        const weights = Object.values(to);
        if (areShares(weights)) {
          continue;
        }
        const share = balancer.get('localityLbSetting').get('distribute').items()[i];
        const shares = share.get('to').entries();
        const [, bad] = shares.find(([, { value }]) => value < 1 || value > 100) ?? [];
        yield bad
          ? { at: bad, message: `share must be from 1 to 100, got ${bad.value}`, fix: 'leave out what gets nothing' }
          : {
              at: shares.length > 0 ? share.get('to') : share,
              message: `shares must add up to 100, got ${listed(weights.map(String))}`,
              fix: 'write them as percentages',
            };
      }
    }
  },
};
