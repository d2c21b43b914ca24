import { problemOfWildcardHost } from '../../model/istiod/host';
import { checkedDestinations, fieldOf } from '../../model/destinations';
import type { Rule } from '../rule';

export const badDestination: Rule = {
  name: 'virtual-service/bad-destination',
  level: 'error',
  says: 'the host of a destination is no DNS name',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#Destination-host',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    // one host has many routes
    const known = new Map<string, string | undefined>();
    for (const named of checkedDestinations(config)) {
      const { host = '' } = named.destination;
      if (!known.has(host)) {
        known.set(host, problemOf(host));
      }
      const message = known.get(host);
      if (message !== undefined) {
        yield { at: fieldOf(named).get('host'), message };
      }
    }
  },
};

function problemOf(host: string): string | undefined {
  return host === '*'
    ? "host of a destination must be one service, got '*'"
    : problemOfWildcardHost('host of a destination', host);
}
