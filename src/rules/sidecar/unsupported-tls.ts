import { ingressListeners } from '../../model/sidecar-listeners';
import type { ServerTlsSettings } from '../../model/wire/gateway';
import type { Rule } from '../rule';

/** A sidecar reads its certificates from files; the rest is for gateways. */
export const unsupportedTls: Rule = {
  name: 'sidecar/unsupported-tls',
  level: 'error',
  says: 'TLS of a Sidecar asks for what only a gateway can do',
  source: 'https://istio.io/latest/docs/reference/config/networking/sidecar/#IstioIngressListener-tls',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const listener of ingressListeners(config)) {
      const value = listener.value.tls;
      if (!value) {
        continue;
      }
      const tls = listener.get('tls');
      for (const name of FIELDS) {
        if (isSet(value[name])) {
          yield {
            at: tls.get(name),
            message: `${name} has no effect on a Sidecar`,
            fix: 'mount the certificate, and name its files in serverCertificate and privateKey',
          };
        }
      }
      if (value.mode === 'ISTIO_MUTUAL' || value.mode === 'AUTO_PASSTHROUGH') {
        yield {
          at: tls.get('mode'),
          message: `mode of TLS on a Sidecar must be SIMPLE, MUTUAL, OPTIONAL_MUTUAL or PASSTHROUGH, got ${value.mode}`,
          fix: 'for mTLS of the mesh leave tls out, and use a PeerAuthentication',
        };
      }
    }
  },
};

const FIELDS = [
  'subjectAltNames',
  'httpsRedirect',
  'credentialName',
  'credentialNames',
  'tlsCertificates',
] as const satisfies ReadonlyArray<keyof ServerTlsSettings>;

function isSet(value: string | boolean | readonly unknown[] | undefined): boolean {
  return typeof value === 'object' ? value.length > 0 : Boolean(value);
}
