import { listed } from '../../model/quote';
import { serverTls } from '../../model/servers';
import type { Rule } from '../rule';

export const manyCertificateSources: Rule = {
  name: 'resource/many-certificate-sources',
  level: 'error',
  says: 'a server takes its certificate from more than one place',
  source: 'https://istio.io/latest/docs/reference/config/networking/gateway/#ServerTLSSettings',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const tls of serverTls(config)) {
      const { mode, serverCertificate, privateKey, credentialName, credentialNames, tlsCertificates } = tls.value;
      const sources = [
        ...(serverCertificate && privateKey ? ['serverCertificate'] : []),
        ...(credentialName ? ['credentialName'] : []),
        ...(credentialNames?.length ? ['credentialNames'] : []),
        ...(tlsCertificates?.length ? ['tlsCertificates'] : []),
      ];
      if (sources.length > 1 && mode !== 'ISTIO_MUTUAL') {
        yield {
          at: tls,
          message: `a server must have its certificate from one place, and has it from ${listed(sources)}`,
        };
      }
    }
  },
};
