import { clientTls } from '../../model/traffic-policies';
import type { Rule } from '../rule';

/** In mode ISTIO_MUTUAL Istio's own certificate is shown. */
export const mutualWithoutCertificate: Rule = {
  name: 'destination-rule/mutual-without-certificate',
  level: 'error',
  says: 'a client with mode MUTUAL has no certificate or no private key',
  source: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/#ClientTLSSettings',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const tls of clientTls(config)) {
      const { mode, credentialName, clientCertificate, privateKey } = tls.value;
      const missing = [clientCertificate ? '' : 'clientCertificate', privateKey ? '' : 'privateKey'].filter(Boolean);
      if (mode === 'MUTUAL' && !credentialName && missing.length > 0) {
        yield {
          at: tls.get('mode'),
          message: `mode 'MUTUAL' needs ${missing.join(' and ')}, or credentialName`,
          fix: 'name the files, or the Secret; for certificates of the mesh write ISTIO_MUTUAL',
        };
      }
    }
  },
};
