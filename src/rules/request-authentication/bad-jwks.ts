import { problemOfJwks } from '../../model/istiod/jwks';
import type { Rule } from '../rule';

/** With keys that it cannot read a proxy would refuse every token. */
export const badJwks: Rule = {
  name: 'request-authentication/bad-jwks',
  level: 'error',
  says: 'what should be a set of keys is none',
  source: 'https://istio.io/latest/docs/reference/config/security/jwt/#JWTRule-jwks',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('RequestAuthentication')) {
      for (const rule of spec.get('jwtRules').items()) {
        const problem = rule.value.jwks ? problemOfJwks(rule.value.jwks) : undefined;
        if (problem !== undefined) {
          yield {
            at: rule.get('jwks'),
            message: `jwks must be a set of JSON Web Keys: ${problem}`,
            fix: /^\s*https?:/.test(rule.value.jwks!)
              ? 'write the address of the keys as jwksUri'
              : 'copy what the issuer serves as its key set, as it is',
          };
        }
      }
    }
  },
};
