import { clientTls } from '../../model/traffic-policies';
import type { Rule } from '../rule';

/** Certificates come from a Secret, or from files of the proxy. */
export const credentialWithFiles: Rule = {
  name: 'destination-rule/credential-with-files',
  level: 'error',
  says: 'a client has its certificates from a Secret and from files',
  source: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/#ClientTLSSettings',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const tls of clientTls(config)) {
      const { mode, credentialName } = tls.value;
      if (!credentialName || (mode !== 'SIMPLE' && mode !== 'MUTUAL')) {
        continue;
      }
      for (const name of FILES) {
        if (tls.value[name]) {
          yield {
            at: tls.get(name),
            message: `${name} stands beside credentialName, which brings all certificates`,
            fix: `leave ${name} out, or else credentialName`,
          };
        }
      }
    }
  },
};

const FILES = ['clientCertificate', 'privateKey', 'caCertificates', 'caCrl'] as const;
