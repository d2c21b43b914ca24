import { endsWithFiles, serverTls } from '../../model/servers';
import type { Rule } from '../rule';

export const noCaCertificate: Rule = {
  name: 'resource/no-ca-certificate',
  level: 'error',
  says: 'a server asks clients for certificates, and has nothing to check them by',
  source: 'https://istio.io/latest/docs/reference/config/networking/gateway/#ServerTLSSettings-ca_certificates',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const tls of serverTls(config)) {
      if (endsWithFiles(tls.value) && tls.value.mode !== 'SIMPLE' && !tls.value.caCertificates) {
        yield {
          at: tls,
          message: `mode ${tls.value.mode} needs caCertificates, and has none`,
          fix: 'set credentialName, whose Secret has the authority too',
        };
      }
    }
  },
};
