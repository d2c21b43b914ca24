import { isHttpProtocol } from '../../model/istiod/protocol';
import { servers } from '../../model/servers';
import type { Rule } from '../rule';

export const redirectWithoutHttp: Rule = {
  name: 'gateway/redirect-without-http',
  level: 'warning',
  says: 'a server redirects to HTTPS, and does not speak HTTP',
  source: 'https://istio.io/latest/docs/reference/config/networking/gateway/#ServerTLSSettings-https_redirect',
  alike: ['IST0133'],
  *check(config) {
    for (const server of servers(config)) {
      const { tls, port } = server.value;
      if (tls?.httpsRedirect && port && !isHttpProtocol(port.protocol ?? '')) {
        yield {
          at: server.get('tls').get('httpsRedirect'),
          message: `httpsRedirect does nothing on a server for ${port.protocol}`,
          fix: 'set it on the server for HTTP',
        };
      }
    }
  },
};
