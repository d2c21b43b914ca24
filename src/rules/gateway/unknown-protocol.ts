import { isProtocol } from '../../model/istiod/protocol';
import { servers } from '../../model/servers';
import type { Rule } from '../rule';

export const unknownProtocol: Rule = {
  name: 'gateway/unknown-protocol',
  level: 'error',
  says: 'a server speaks a protocol that Istio does not know',
  source: 'https://istio.io/latest/docs/reference/config/networking/gateway/#Port-protocol',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const server of servers(config)) {
      const { protocol = '' } = server.value.port ?? {};
      if (!isProtocol(protocol)) {
        yield {
          at: server.get('port').get('protocol'),
          message: `protocol must be HTTP, HTTPS, HTTP2, GRPC, GRPC-WEB, TCP, TLS, MONGO, MYSQL or REDIS, got '${protocol}'`,
        };
      }
    }
  },
};
