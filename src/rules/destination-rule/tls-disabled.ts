import { clientTls } from '../../model/traffic-policies';
import type { Rule } from '../rule';

/** It switches off what the mesh does by itself. */
export const tlsDisabled: Rule = {
  name: 'destination-rule/tls-disabled',
  level: 'info',
  group: 'advice',
  says: 'clients are told to speak plain text to a host',
  source: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/#ClientTLSSettings-TLSmode',
  alike: [],
  *check(config) {
    for (const tls of clientTls(config)) {
      if (tls.value.mode === 'DISABLE') {
        yield {
          at: tls.get('mode'),
          message: 'mode DISABLE switches the mTLS of the mesh off for this host: whoever is on the way reads along',
          fix: 'leave tls out: proxies use mTLS where the other side has it',
        };
      }
    }
  },
};
