import { egressListeners } from '../../model/sidecar-listeners';
import type { Rule } from '../rule';

/** The API server takes an empty list. */
export const egressWithoutHosts: Rule = {
  name: 'sidecar/egress-without-hosts',
  level: 'error',
  says: 'an egress listener of a Sidecar has no hosts',
  source: 'https://istio.io/latest/docs/reference/config/networking/sidecar/#IstioEgressListener-hosts',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const listener of egressListeners(config)) {
      if (!listener.value.hosts?.length) {
        yield {
          at: listener.get('hosts'),
          message: 'hosts must not be empty',
          fix: `name a host, or '~/*' for none`,
        };
      }
    }
  },
};
