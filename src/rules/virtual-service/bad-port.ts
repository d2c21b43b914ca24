import { checkedDestinations, fieldOf } from '../../model/destinations';
import { problemOfPort } from '../../model/grammar';
import { anyMatchesWith, httpRoutesWith } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const badPort: Rule = {
  name: 'virtual-service/bad-port',
  level: 'error',
  says: 'a port is not from 1 to 65535',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#PortSelector',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const match of anyMatchesWith(config, 'port')) {
      const message = match.value.port ? problemOfPort('port of a match', match.value.port) : undefined;
      if (message !== undefined) {
        yield { at: match.get('port'), message };
      }
    }
    for (const named of checkedDestinations(config)) {
      const { port } = named.destination;
      const message = port && problemOfPort('port of a destination', port.number ?? 0);
      if (message !== undefined) {
        const at = fieldOf(named).get('port');
        yield { at: port!.number === undefined ? at : at.get('number'), message };
      }
    }
    for (const route of httpRoutesWith(config, 'redirect')) {
      const { port } = route.value.redirect ?? {};
      const message = port ? problemOfPort('port of a redirect', port) : undefined;
      if (message !== undefined) {
        yield { at: route.get('redirect').get('port'), message };
      }
    }
  },
};
