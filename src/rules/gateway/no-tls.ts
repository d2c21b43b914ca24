import { isTlsProtocol } from '../../model/istiod/protocol';
import { servers } from '../../model/servers';
import type { Rule } from '../rule';

export const noTls: Rule = {
  name: 'gateway/no-tls',
  level: 'error',
  says: 'a server speaks HTTPS or TLS, and does not say how',
  source: 'https://istio.io/latest/docs/reference/config/networking/gateway/#Server-tls',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const server of servers(config)) {
      const { protocol = '' } = server.value.port ?? {};
      if (isTlsProtocol(protocol) && !server.value.tls) {
        yield {
          at: server,
          message: `a server for ${protocol} needs tls, and has none`,
          fix: 'set tls.mode and tls.credentialName, or tls.mode PASSTHROUGH',
        };
      }
    }
  },
};
