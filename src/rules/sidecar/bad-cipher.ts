import { closest } from '../../model/closest';
import { CIPHER_SUITES, isCipherSuite } from '../../model/istiod/cipher';
import { quote } from '../../model/quote';
import { ingressListeners } from '../../model/sidecar-listeners';
import type { Rule } from '../rule';

/** istiod leaves such out. */
export const badCipher: Rule = {
  name: 'sidecar/bad-cipher',
  level: 'warning',
  says: 'TLS of a Sidecar names a cipher that istiod does not know, or one twice',
  source: 'https://istio.io/latest/docs/reference/config/networking/gateway/#ServerTLSSettings',
  alike: ['IST0133'],
  *check(config) {
    for (const listener of ingressListeners(config)) {
      const suites = listener.value.tls?.cipherSuites ?? [];
      for (const [i, suite] of suites.entries()) {
        const known = isCipherSuite(suite);
        if (!known || suites.indexOf(suite) < i) {
          const meant = known ? undefined : closest(suite, CIPHER_SUITES);
          yield {
            at: listener.get('tls').get('cipherSuites').items()[i],
            message: `cipher ${quote(suite)} is ${known ? 'there twice' : 'not known, and left out'}`,
            fix: meant === undefined ? 'leave it out' : `write ${meant}`,
          };
        }
      }
    }
  },
};
