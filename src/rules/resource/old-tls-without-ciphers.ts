import { serverTls } from '../../model/servers';
import type { Rule } from '../rule';

export const oldTlsWithoutCiphers: Rule = {
  name: 'resource/old-tls-without-ciphers',
  level: 'warning',
  says: 'a server takes TLS 1.0 or 1.1, and none of its ciphers',
  source: 'https://istio.io/latest/docs/reference/config/networking/gateway/#ServerTLSSettings-min_protocol_version',
  alike: ['IST0133'],
  *check(config) {
    for (const tls of serverTls(config)) {
      const { minProtocolVersion, cipherSuites } = tls.value;
      if ((minProtocolVersion === 'TLSV1_0' || minProtocolVersion === 'TLSV1_1') && !cipherSuites?.length) {
        yield {
          at: tls.get('minProtocolVersion'),
          message: `minProtocolVersion ${minProtocolVersion} needs cipherSuites: those that Istio has by itself are for TLS 1.2 and later`,
          fix: 'set cipherSuites, or use TLSV1_2',
        };
      }
    }
  },
};
