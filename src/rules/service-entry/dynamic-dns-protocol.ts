import { isProtocol } from '../../model/istiod/protocol';
import { quote } from '../../model/quote';
import type { Rule } from '../rule';

/** The name is read from a Host header or an SNI. HTTPS is not taken, although TLS is. */
export const dynamicDnsProtocol: Rule = {
  name: 'service-entry/dynamic-dns-protocol',
  level: 'error',
  says: 'a ServiceEntry with resolution DYNAMIC_DNS has a port on which a request names no host',
  source: 'https://istio.io/latest/docs/reference/config/networking/service-entry/#ServiceEntry-Resolution-DYNAMIC_DNS',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('ServiceEntry')) {
      const { ports = [], resolution } = spec.value ?? {};
      for (const [i, { protocol = '' }] of resolution === 'DYNAMIC_DNS' ? ports.entries() : []) {
        if (!PROTOCOLS.includes(protocol.toLowerCase()) && (protocol === '' || isProtocol(protocol))) {
          const port = spec.get('ports').items()[i];
          yield {
            at: protocol === '' ? port : port.get('protocol'),
            message: `with resolution DYNAMIC_DNS a port must speak HTTP, HTTP2, GRPC or TLS, got ${protocol === '' ? 'none' : quote(protocol)}`,
            fix: 'for HTTPS write TLS',
          };
        }
      }
    }
  },
};

const PROTOCOLS = ['http', 'http2', 'grpc', 'tls'];
