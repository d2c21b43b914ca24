import { problemOfWildcardHost } from '../../model/istiod/host';
import { checkedDestinations } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const badDestination: Rule = {
  name: 'virtual-service/bad-destination',
  level: 'error',
  says: 'the host of a destination is no DNS name',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#Destination-host',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const to of checkedDestinations(config)) {
      const { host = '' } = to.value;
      const message =
        host === '*'
          ? "host of a destination must be one service, got '*'"
          : problemOfWildcardHost('host of a destination', host);
      if (message !== undefined) {
        yield { at: to.get('host'), message };
      }
    }
  },
};
