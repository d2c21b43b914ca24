import { ingressListeners } from '../../model/sidecar-listeners';
import type { Rule } from '../rule';

/** It lists certificates of clients, and SIMPLE asks for none. */
export const crlWithSimpleTls: Rule = {
  name: 'sidecar/crl-with-simple-tls',
  level: 'error',
  says: 'TLS of a Sidecar revokes certificates of clients, but asks for none',
  source: 'https://istio.io/latest/docs/reference/config/networking/gateway/#ServerTLSSettings',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const listener of ingressListeners(config)) {
      const { mode, caCrl, credentialName, credentialNames = [] } = listener.value.tls ?? {};
      if (mode === 'SIMPLE' && caCrl && !credentialName && credentialNames.length === 0) {
        yield {
          at: listener.get('tls').get('caCrl'),
          message: 'caCrl has no effect with mode SIMPLE',
          fix: 'set mode: MUTUAL and caCertificates, or leave caCrl out',
        };
      }
    }
  },
};
