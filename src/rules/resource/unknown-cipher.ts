import { isCipherSuite } from '../../model/istiod/cipher-suite';
import { serverTls } from '../../model/servers';
import type { Rule } from '../rule';

export const unknownCipher: Rule = {
  name: 'resource/unknown-cipher',
  level: 'warning',
  says: 'a server names a cipher suite that Envoy does not have',
  source: 'https://istio.io/latest/docs/reference/config/networking/gateway/#ServerTLSSettings-cipher_suites',
  alike: ['IST0133'],
  *check(config) {
    for (const tls of serverTls(config)) {
      for (const [i, suite] of (tls.value.cipherSuites ?? []).entries()) {
        if (!isCipherSuite(suite)) {
          yield { at: tls.get('cipherSuites').items()[i], message: `cipher suite '${suite}' is unknown, and left out` };
        }
      }
    }
  },
};
