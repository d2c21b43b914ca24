import { problemOfLabel } from '../../model/istiod/host';
import { checkedDestinations, fieldOf } from '../../model/destinations';
import type { Rule } from '../rule';

export const badSubsetName: Rule = {
  name: 'virtual-service/bad-subset-name',
  level: 'error',
  says: 'a destination names a subset of an impossible name',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#Destination-subset',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const named of checkedDestinations(config)) {
      const { subset } = named.destination;
      const message = subset ? problemOfLabel('subset', subset) : undefined;
      if (message !== undefined) {
        yield { at: fieldOf(named).get('subset'), message };
      }
    }
  },
};
