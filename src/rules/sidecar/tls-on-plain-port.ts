import { isProtocol, isTlsProtocol } from '../../model/istiod/protocol';
import { quote } from '../../model/quote';
import { ingressListeners } from '../../model/sidecar-listeners';
import type { Rule } from '../rule';

/** Without a protocol the port counts as one without TLS. */
export const tlsOnPlainPort: Rule = {
  name: 'sidecar/tls-on-plain-port',
  level: 'error',
  says: 'a listener of a Sidecar has TLS on a port that speaks something else',
  source: 'https://istio.io/latest/docs/reference/config/networking/sidecar/#IstioIngressListener-tls',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const listener of ingressListeners(config)) {
      const { port, tls } = listener.value;
      const { protocol = '' } = port ?? {};
      if (tls && port && (protocol === '' || (isProtocol(protocol) && !isTlsProtocol(protocol)))) {
        yield {
          at: port.protocol === undefined ? listener.get('port') : listener.get('port').get('protocol'),
          message: `a port with tls must have protocol HTTPS or TLS, got ${protocol ? quote(protocol) : 'none'}`,
          fix: 'set protocol: HTTPS, or leave tls out',
        };
      }
    }
  },
};
