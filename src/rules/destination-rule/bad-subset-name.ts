import { problemOfLabel } from '../../model/istiod/host';
import type { Rule } from '../rule';

/** The name becomes a part of the name of a cluster of Envoy. */
export const badSubsetName: Rule = {
  name: 'destination-rule/bad-subset-name',
  level: 'error',
  says: 'the name of a subset is no DNS label',
  source: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/#Subset-name',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('DestinationRule')) {
      for (const [i, { name = '' }] of (spec.value?.subsets ?? []).entries()) {
        const message = problemOfLabel('name of a subset', name);
        if (message !== undefined) {
          yield { at: spec.get('subsets').items()[i].get('name'), message, fix: 'write it as in v1 or canary-2' };
        }
      }
    }
  },
};
