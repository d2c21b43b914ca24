import { isCipherSuite } from '../../model/istiod/cipher-suite';
import { serverTls } from '../../model/servers';
import type { Rule } from '../rule';

export const duplicateCipher: Rule = {
  name: 'resource/duplicate-cipher',
  level: 'warning',
  says: 'a server names a cipher suite twice',
  source: 'https://istio.io/latest/docs/reference/config/networking/gateway/#ServerTLSSettings-cipher_suites',
  alike: ['IST0133'],
  *check(config) {
    for (const tls of serverTls(config)) {
      const seen = new Set<string>();
      for (const [i, suite] of (tls.value.cipherSuites ?? []).entries()) {
        if (seen.has(suite)) {
          yield { at: tls.get('cipherSuites').items()[i], message: `cipher suite '${suite}' is there twice` };
        } else if (isCipherSuite(suite)) {
          seen.add(suite);
        }
      }
    }
  },
};
