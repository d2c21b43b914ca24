import type { Rule } from '../rule';

/** A token could not be told from that of another issuer. */
export const noIssuer: Rule = {
  name: 'request-authentication/no-issuer',
  level: 'error',
  says: 'a rule for tokens says neither who issues them nor where the keys are',
  source: 'https://istio.io/latest/docs/reference/config/security/jwt/#JWTRule',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('RequestAuthentication')) {
      for (const rule of spec.get('jwtRules').items()) {
        const { issuer, jwksUri, jwks_uri: olderUri } = rule.value;
        if (!issuer && !jwksUri && !olderUri) {
          yield {
            at: rule,
            message: 'a rule for tokens needs an issuer or a jwksUri',
            fix: "set issuer to what the tokens have as 'iss'",
          };
        }
      }
    }
  },
};
