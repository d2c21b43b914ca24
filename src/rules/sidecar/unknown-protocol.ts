import { isProtocol } from '../../model/istiod/protocol';
import { quote } from '../../model/quote';
import { sidecarListeners } from '../../model/sidecar-listeners';
import type { Rule } from '../rule';

/** Without a protocol the proxy finds out what is spoken. */
export const unknownProtocol: Rule = {
  name: 'sidecar/unknown-protocol',
  level: 'error',
  says: 'a port of a Sidecar speaks a protocol that istiod does not know',
  source: 'https://istio.io/latest/docs/reference/config/networking/sidecar/#SidecarPort-protocol',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const listener of sidecarListeners(config)) {
      const protocol = listener.value.port?.protocol ?? '';
      if (protocol !== '' && !isProtocol(protocol)) {
        yield {
          at: listener.get('port').get('protocol'),
          message: `protocol ${quote(protocol)} is not known`,
          fix: 'take one of HTTP, HTTPS, HTTP2, GRPC, GRPC-Web, TLS, TCP, UDP, Mongo, MySQL and Redis',
        };
      }
    }
  },
};
