import { serverTls } from '../../model/servers';
import type { Rule } from '../rule';

const CERTIFICATES = [
  'credentialName',
  'credentialNames',
  'serverCertificate',
  'privateKey',
  'caCertificates',
  'caCrl',
  'tlsCertificates',
] as const;

export const unusedCertificate: Rule = {
  name: 'resource/unused-certificate',
  level: 'warning',
  says: 'a server passes TLS on, and has a certificate',
  source: 'https://istio.io/latest/docs/reference/config/networking/gateway/#ServerTLSSettings-TLSmode',
  alike: ['IST0133'],
  *check(config) {
    for (const tls of serverTls(config)) {
      const { mode = 'PASSTHROUGH' } = tls.value;
      const key =
        mode === 'PASSTHROUGH' || mode === 'AUTO_PASSTHROUGH'
          ? CERTIFICATES.find(name => tls.value[name]?.length)
          : undefined;
      if (key !== undefined) {
        yield {
          at: tls.get(key),
          message: `${key} is not used in mode ${mode}, which passes TLS on`,
          fix: 'set mode SIMPLE, or leave it out',
        };
      }
    }
  },
};
