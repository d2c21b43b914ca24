import type { Field } from '../../model/field';
import { listed } from '../../model/quote';
import { endsWithFiles, serverTls } from '../../model/servers';
import type { TlsCertificate } from '../../model/wire/gateway';
import type { Rule } from '../rule';

export const noCertificate: Rule = {
  name: 'resource/no-certificate',
  level: 'error',
  says: 'a server ends TLS, and has no certificate or no key',
  source: 'https://istio.io/latest/docs/reference/config/networking/gateway/#ServerTLSSettings',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const tls of serverTls(config)) {
      if (!endsWithFiles(tls.value)) {
        continue;
      }
      const places = tls.value.tlsCertificates?.length ? tls.get('tlsCertificates').items() : [tls];
      for (const place of places as ReadonlyArray<Field<TlsCertificate>>) {
        const missing = (['serverCertificate', 'privateKey'] as const).filter(key => !place.value[key]);
        if (missing.length > 0) {
          yield {
            at: place,
            message: `mode ${tls.value.mode} needs credentialName, or serverCertificate and privateKey, and ${listed(missing)} ${missing.length > 1 ? 'are' : 'is'} missing`,
            fix: 'set credentialName',
          };
        }
      }
    }
  },
};
