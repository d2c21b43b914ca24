import type { Field } from '../../model/field';
import { problemOfLocality, refusesAfter } from '../../model/istiod/locality';
import { quote } from '../../model/quote';
import { loadBalancers } from '../../model/traffic-policies';
import type { Problem, Rule } from '../rule';

/** istiod compares each locality with those before it; where requests go has no order there, so it may refuse one day and not another. */
export const overlappingLocalities: Rule = {
  name: 'destination-rule/overlapping-localities',
  level: 'error',
  says: 'two localities of a distribution cover each other',
  source:
    'https://istio.io/latest/docs/reference/config/networking/destination-rule/#LocalityLoadBalancerSetting-Distribute',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const balancer of loadBalancers(config)) {
      if (!balancer.value.localityLbSetting?.distribute) {
        continue;
      }
      const shares = balancer.get('localityLbSetting').get('distribute').items();
      yield* problems(
        shares.map(share => [share.value.from ?? '', share.get('from')]),
        refusesAfter,
      );
      for (const share of shares) {
        yield* problems(share.get('to').entries(), (a, b) => refusesAfter(a, b) || refusesAfter(b, a));
      }
    }
  },
};

function* problems(
  localities: ReadonlyArray<[string, Field<unknown>]>,
  overlap: (earlier: string, later: string) => boolean,
): Iterable<Problem> {
  const sound = localities.filter(([locality]) => problemOfLocality('', locality) === undefined);
  for (const [i, [locality, at]] of sound.entries()) {
    const [other] = sound.slice(0, i).find(([earlier]) => overlap(earlier, locality)) ?? [];
    if (other !== undefined) {
      yield {
        at,
        message: `localities must not cover each other, got ${quote(other)} and ${quote(locality)}`,
        fix: 'leave the wider one out, or split it',
      };
    }
  }
}
