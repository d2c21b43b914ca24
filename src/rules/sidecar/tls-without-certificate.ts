import { ingressListeners } from '../../model/sidecar-listeners';
import type { ServerTlsSettings } from '../../model/wire/gateway';
import type { Rule } from '../rule';

/** What comes from a Secret is refused for another reason. */
export const tlsWithoutCertificate: Rule = {
  name: 'sidecar/tls-without-certificate',
  level: 'error',
  says: 'TLS of a Sidecar has no certificate, private key or authority, which its mode needs',
  source: 'https://istio.io/latest/docs/reference/config/networking/gateway/#ServerTLSSettings',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const listener of ingressListeners(config)) {
      const value = listener.value.tls;
      const missing = value ? missingOf(value) : [];
      if (missing.length > 0) {
        yield {
          at: listener.get('tls').get('mode'),
          message: `mode ${value!.mode} needs ${missing.join(', ')}`,
          fix: 'mount the files, and name them',
        };
      }
    }
  },
};

function missingOf(tls: ServerTlsSettings): string[] {
  const needed = NEEDED[tls.mode ?? ''] ?? [];
  const fromSecret = tls.credentialName || tls.credentialNames?.length || tls.tlsCertificates?.length;
  return fromSecret ? [] : needed.filter(name => !tls[name]);
}

const FILES = ['serverCertificate', 'privateKey'] as const;
const MUTUAL = [...FILES, 'caCertificates'] as const;
const NEEDED: { readonly [mode: string]: ReadonlyArray<(typeof MUTUAL)[number]> } = {
  SIMPLE: FILES,
  MUTUAL,
  OPTIONAL_MUTUAL: MUTUAL,
};
