import { isHttpProtocol } from '../../model/istiod/protocol';
import { ingressListeners } from '../../model/sidecar-listeners';
import type { Rule } from '../rule';

/** Only the limits of TCP apply there. */
export const httpPoolOnOtherPort: Rule = {
  name: 'sidecar/http-pool-on-other-port',
  level: 'warning',
  says: 'a listener of a Sidecar limits HTTP on a port that does not speak it',
  source: 'https://istio.io/latest/docs/reference/config/networking/sidecar/#IstioIngressListener-connection_pool',
  alike: ['IST0133'],
  *check(config) {
    for (const listener of ingressListeners(config)) {
      const { port, connectionPool } = listener.value;
      if (port && connectionPool?.http && !isHttpProtocol(port.protocol ?? '')) {
        yield {
          at: listener.get('connectionPool').get('http'),
          message: `limits of HTTP have no effect on a port ${port.protocol ? `of ${port.protocol}` : 'without protocol'}`,
          fix: 'set protocol: HTTP, or write limits of tcp',
        };
      }
    }
  },
};
