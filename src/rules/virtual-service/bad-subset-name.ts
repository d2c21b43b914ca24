import { problemOfLabel } from '../../model/istiod/host';
import { checkedDestinations } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const badSubsetName: Rule = {
  name: 'virtual-service/bad-subset-name',
  level: 'error',
  says: 'a destination names a subset of an impossible name',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#Destination-subset',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const to of checkedDestinations(config)) {
      const message = to.value.subset ? problemOfLabel('subset', to.value.subset) : undefined;
      if (message !== undefined) {
        yield { at: to.get('subset'), message };
      }
    }
  },
};
