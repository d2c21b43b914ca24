import { problemOfLabel } from '../../model/istiod/host';
import { sidecarListeners } from '../../model/sidecar-listeners';
import type { Rule } from '../rule';

/** The name may be left out. */
export const badPortName: Rule = {
  name: 'sidecar/bad-port-name',
  level: 'error',
  says: 'the name of a port of a Sidecar is no DNS label',
  source: 'https://istio.io/latest/docs/reference/config/networking/sidecar/#SidecarPort-name',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const listener of sidecarListeners(config)) {
      const name = listener.value.port?.name;
      const message = name ? problemOfLabel('name of a port', name) : undefined;
      if (message !== undefined) {
        yield { at: listener.get('port').get('name'), message, fix: 'write it as in http or tcp-db, or leave it out' };
      }
    }
  },
};
