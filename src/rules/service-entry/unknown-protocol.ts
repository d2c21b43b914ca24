import { isProtocol } from '../../model/istiod/protocol';
import { quote } from '../../model/quote';
import type { Rule } from '../rule';

/** Without a protocol the proxy finds out what is spoken. */
export const unknownProtocol: Rule = {
  name: 'service-entry/unknown-protocol',
  level: 'error',
  says: 'a port of a ServiceEntry speaks a protocol that istiod does not know',
  source: 'https://istio.io/latest/docs/reference/config/networking/service-entry/#ServicePort-protocol',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('ServiceEntry')) {
      for (const [i, { protocol = '' }] of (spec.value?.ports ?? []).entries()) {
        if (protocol !== '' && !isProtocol(protocol)) {
          yield {
            at: spec.get('ports').items()[i].get('protocol'),
            message: `protocol ${quote(protocol)} is not known`,
            fix: 'take one of HTTP, HTTPS, HTTP2, GRPC, GRPC-Web, TLS, TCP, UDP, Mongo, MySQL and Redis',
          };
        }
      }
    }
  },
};
