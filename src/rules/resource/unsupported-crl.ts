import { serverTls, usesSecret } from '../../model/servers';
import type { Rule } from '../rule';

export const unsupportedCrl: Rule = {
  name: 'resource/unsupported-crl',
  level: 'error',
  says: 'a server has a list of revoked certificates that it cannot use',
  source: 'https://istio.io/latest/docs/reference/config/networking/gateway/#ServerTLSSettings-ca_crl',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const tls of serverTls(config)) {
      const { mode = 'PASSTHROUGH', caCrl, credentialName } = tls.value;
      // istiod looks no further where it is content with a Secret
      if (caCrl && mode !== 'ISTIO_MUTUAL' && !usesSecret(tls.value)) {
        if (credentialName) {
          yield {
            at: tls.get('caCrl'),
            message: 'caCrl goes with files, and the certificates are from a Secret',
            fix: 'put the list into the Secret, as ca.crl',
          };
        } else if (mode === 'SIMPLE') {
          yield {
            at: tls.get('caCrl'),
            message: 'caCrl is about certificates of clients, which mode SIMPLE does not ask for',
            fix: 'use mode MUTUAL',
          };
        }
      }
    }
  },
};
