import { ingressListeners } from '../../model/sidecar-listeners';
import type { Rule } from '../rule';

/** The ciphers of old versions are off where none are named. */
export const weakTlsVersion: Rule = {
  name: 'sidecar/weak-tls-version',
  level: 'warning',
  says: 'TLS of a Sidecar goes down to 1.0 or 1.1, but has no ciphers for it',
  source: 'https://istio.io/latest/docs/reference/config/networking/gateway/#ServerTLSSettings',
  alike: ['IST0133'],
  *check(config) {
    for (const listener of ingressListeners(config)) {
      const { minProtocolVersion, cipherSuites = [] } = listener.value.tls ?? {};
      if ((minProtocolVersion === 'TLSV1_0' || minProtocolVersion === 'TLSV1_1') && cipherSuites.length === 0) {
        yield {
          at: listener.get('tls').get('minProtocolVersion'),
          message: `${minProtocolVersion} has no ciphers: those of TLS before 1.2 must be named`,
          fix: 'set minProtocolVersion: TLSV1_2, or name cipherSuites such as AES128-SHA',
        };
      }
    }
  },
};
