import type { Rule } from '../rule';

/** Of HTTP on a port of its own, which neither asks for TLS nor leads to it. */
export const plainHttp: Rule = {
  name: 'gateway/plain-http',
  level: 'info',
  group: 'advice',
  says: 'a server of a Gateway speaks plain HTTP and does not lead to HTTPS',
  source: 'https://istio.io/latest/docs/reference/config/networking/gateway/#ServerTLSSettings-https_redirect',
  alike: [],
  *check(config) {
    for (const spec of config.specs('Gateway')) {
      for (const server of spec.get('servers').items()) {
        const { port, tls } = server.value;
        if (/^(http|http2|grpc|grpc-web)$/i.test(port?.protocol ?? '') && !tls) {
          yield {
            at: server.get('port').get('protocol'),
            message: `port ${port?.number} speaks plain ${port?.protocol}: whoever is on the way reads and changes it`,
            fix: 'set tls.httpsRedirect, and have a server for HTTPS',
          };
        }
      }
    }
  },
};
