import { clientTls } from '../../model/traffic-policies';
import type { ClientTlsSettings } from '../../model/wire/traffic-policy';
import type { Rule } from '../rule';

/** In mode MUTUAL a credential holds the client's certificate too, so it may stay. */
export const skipVerifyWithAuthority: Rule = {
  name: 'destination-rule/skip-verify-with-authority',
  level: 'error',
  says: 'the certificate of a server is not verified, but it is said by what',
  source:
    'https://istio.io/latest/docs/reference/config/networking/destination-rule/#ClientTLSSettings-insecure_skip_verify',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const tls of clientTls(config)) {
      if (!tls.value.insecureSkipVerify) {
        continue;
      }
      for (const name of EXCLUDED[tls.value.mode ?? ''] ?? []) {
        if (tls.value[name]?.length) {
          yield {
            at: tls.get(name),
            message: `insecureSkipVerify is true, so ${name} verifies nothing`,
            fix: `leave insecureSkipVerify out, or else ${name}`,
          };
        }
      }
    }
  },
};

const EXCLUDED: { readonly [mode: string]: ReadonlyArray<'caCertificates' | 'credentialName' | 'subjectAltNames'> } = {
  SIMPLE: ['caCertificates', 'credentialName', 'subjectAltNames'],
  MUTUAL: ['caCertificates', 'subjectAltNames'],
} satisfies { readonly [mode: string]: ReadonlyArray<keyof ClientTlsSettings> };
