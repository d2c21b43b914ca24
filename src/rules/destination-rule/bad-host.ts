import { problemOfWildcardHost } from '../../model/istiod/host';
import type { Rule } from '../rule';

/** `*` alone is fine: a rule for every host. */
export const badHost: Rule = {
  name: 'destination-rule/bad-host',
  level: 'error',
  says: 'the host of a DestinationRule is no name of a host',
  source: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/#DestinationRule-host',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('DestinationRule')) {
      const message = problemOfWildcardHost('host', spec.value?.host ?? '');
      if (message !== undefined) {
        yield { at: spec.get('host'), message, fix: 'name a service, without scheme, port and path' };
      }
    }
  },
};
