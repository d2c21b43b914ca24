import { sidecarListeners } from '../../model/sidecar-listeners';
import type { Rule } from '../rule';

/** The field is there, but nothing reads it. */
export const targetPort: Rule = {
  name: 'sidecar/target-port',
  level: 'error',
  says: 'a port of a Sidecar has a targetPort, which has no effect there',
  source: 'https://istio.io/latest/docs/reference/config/networking/sidecar/#SidecarPort',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const listener of sidecarListeners(config)) {
      if (listener.value.port?.targetPort) {
        yield {
          at: listener.get('port').get('targetPort'),
          message: 'targetPort has no effect on a Sidecar',
          fix: 'leave it out; where connections of an ingress listener go is said by defaultEndpoint',
        };
      }
    }
  },
};
