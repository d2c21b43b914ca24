import { quote } from '../../model/quote';
import type { Rule } from '../rule';

/** The API server takes `+80` and `080` for 80, and istiod for nothing. */
export const badPort: Rule = {
  name: 'peer-authentication/bad-port',
  level: 'error',
  says: 'a port of portLevelMtls is written as no number is',
  source:
    'https://istio.io/latest/docs/reference/config/security/peer_authentication/#PeerAuthentication-port_level_mtls',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('PeerAuthentication')) {
      for (const [port, mtls] of spec.get('portLevelMtls').entries()) {
        if (!/^[1-9][0-9]*$/.test(port)) {
          yield {
            at: mtls,
            message: `a port must be written without sign and zeros in front, got ${quote(port)}`,
            fix: `write '${Number(port)}'`,
          };
        }
      }
    }
  },
};
