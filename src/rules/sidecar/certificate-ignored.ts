import { ingressListeners } from '../../model/sidecar-listeners';
import type { Rule } from '../rule';

/** PASSTHROUGH is also what holds where no mode is said. */
export const certificateIgnored: Rule = {
  name: 'sidecar/certificate-ignored',
  level: 'warning',
  says: 'TLS of a Sidecar has a certificate, but its mode passes connections on as they are',
  source: 'https://istio.io/latest/docs/reference/config/networking/gateway/#ServerTLSSettings-TLSmode',
  alike: ['IST0133'],
  *check(config) {
    for (const listener of ingressListeners(config)) {
      const { tls } = listener.value;
      const mode = tls?.mode ?? 'PASSTHROUGH';
      const name = tls && mode.endsWith('PASSTHROUGH') && FILES.find(file => tls[file]);
      if (name) {
        yield {
          at: listener.get('tls').get(name),
          message: `${name} has no effect with mode ${mode}${tls.mode ? '' : ', which holds where none is said'}`,
          fix: 'set mode: SIMPLE or MUTUAL',
        };
      }
    }
  },
};

const FILES = ['serverCertificate', 'privateKey', 'caCertificates', 'caCrl'] as const;
