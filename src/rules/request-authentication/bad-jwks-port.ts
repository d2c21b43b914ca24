import type { Rule } from '../rule';

const MOST = 2n ** 63n - 1n;
/** The port at the end of what is between the slashes. */
const PORT = /^https?:\/\/[^/?#]*:(\d+)(?=[/?#]|$)/i;

/** The API server looks only at the scheme, and istiod only whether it can read the number. */
export const badJwksPort: Rule = {
  name: 'request-authentication/bad-jwks-port',
  level: 'error',
  says: 'the address of a set of keys has a port that is no number which istiod can read',
  source: 'https://istio.io/latest/docs/reference/config/security/jwt/#JWTRule-jwks_uri',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('RequestAuthentication')) {
      for (const rule of spec.get('jwtRules').items()) {
        for (const name of ['jwksUri', 'jwks_uri'] as const) {
          const [, port] = PORT.exec(rule.value[name] ?? '') ?? [];
          if (port !== undefined && BigInt(port) > MOST) {
            yield { at: rule.get(name), message: `the port of ${name} must be at most 65535, got ${port}` };
          }
        }
      }
    }
  },
};
