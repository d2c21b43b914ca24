import { isHttpProtocol, isProtocol, isTlsProtocol } from '../../model/istiod/protocol';
import { hasSoundPort, servers } from '../../model/servers';
import type { ServerTlsSettings } from '../../model/wire/gateway';
import type { Rule } from '../rule';

export const tlsOnPlainPort: Rule = {
  name: 'gateway/tls-on-plain-port',
  level: 'error',
  says: 'a server says how to end TLS on a port where none is spoken',
  source: 'https://istio.io/latest/docs/reference/config/networking/gateway/#Server-tls',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const server of servers(config)) {
      const { tls, port: { protocol = '' } = {} } = server.value;
      const fits =
        !tls || isTlsProtocol(protocol) || !isProtocol(protocol) || (isHttpProtocol(protocol) && onlyRedirects(tls));
      if (!fits && hasSoundPort(server.value)) {
        yield {
          at: server.get('tls'),
          message: isHttpProtocol(protocol)
            ? `a server for ${protocol} speaks clear text: of tls it takes httpsRedirect alone`
            : `a server for ${protocol} takes no tls`,
          fix: isHttpProtocol(protocol)
            ? 'write protocol HTTPS, or tls: { httpsRedirect: true }'
            : 'write protocol TLS, or leave tls out',
        };
      }
    }
  },
};

function onlyRedirects({
  mode = 'PASSTHROUGH',
  caCertificates,
  privateKey,
  serverCertificate,
}: ServerTlsSettings): boolean {
  return (
    (mode === 'PASSTHROUGH' || mode === 'AUTO_PASSTHROUGH') && !caCertificates && !privateKey && !serverCertificate
  );
}
