import { quote } from '../../model/quote';
import type { Rule } from '../rule';

/** Of one DestinationRule: two of a host may each have a subset of one name. */
export const duplicateSubset: Rule = {
  name: 'destination-rule/duplicate-subset',
  level: 'error',
  says: 'two subsets of a DestinationRule have one name',
  source: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/#Subset',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('DestinationRule')) {
      const { subsets = [] } = spec.value ?? {};
      const names = new Set<string>();
      for (const [i, { name = '' }] of subsets.length > 1 ? subsets.entries() : []) {
        if (names.has(name)) {
          yield {
            at: spec.get('subsets').items()[i].get('name'),
            message: `subset ${quote(name)} is there twice`,
            fix: 'rename one, or put their labels and policies together',
          };
        }
        names.add(name);
      }
    }
  },
};
