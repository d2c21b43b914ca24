import { problemOfJwks, secretKeysOf } from '../../model/istiod/jwks';
import type { Rule } from '../rule';

/** Whoever can read the object can sign tokens with such a key. */
export const secretJwks: Rule = {
  name: 'request-authentication/secret-jwks',
  level: 'warning',
  says: 'a set of keys holds a key that must be secret',
  source: 'https://istio.io/latest/docs/reference/config/security/jwt/#JWTRule-jwks',
  alike: ['IST0133'],
  *check(config) {
    for (const spec of config.specs('RequestAuthentication')) {
      for (const rule of spec.get('jwtRules').items()) {
        const { jwks = '' } = rule.value;
        const secret = jwks !== '' && problemOfJwks(jwks) === undefined ? secretKeysOf(jwks) : [];
        for (const index of secret) {
          yield {
            at: rule.get('jwks'),
            message: `key ${index} is private or symmetric: whoever reads the manifest can sign tokens with it`,
            fix: 'write the public key alone, and replace the one that was shown',
          };
        }
      }
    }
  },
};
