import { serverTls } from '../../model/servers';
import type { Rule } from '../rule';

const CERTIFICATES = [
  'serverCertificate',
  'privateKey',
  'caCertificates',
  'tlsCertificates',
  'credentialName',
  'credentialNames',
] as const;

export const certificateWithIstioMutual: Rule = {
  name: 'resource/certificate-with-istio-mutual',
  level: 'error',
  says: 'a server shows the certificate of the mesh, and says another one too',
  source: 'https://istio.io/latest/docs/reference/config/networking/gateway/#ServerTLSSettings-TLSmode',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const tls of serverTls(config)) {
      for (const key of tls.value.mode === 'ISTIO_MUTUAL' ? CERTIFICATES : []) {
        if (tls.value[key]?.length) {
          yield {
            at: tls.get(key),
            message: `mode ISTIO_MUTUAL uses the certificates of the mesh, and ${key} says another`,
            fix: `leave ${key} out, or use mode MUTUAL`,
          };
        }
      }
    }
  },
};
