import type { Field } from '../../model/field';
import type { ClientTlsSettings } from '../../model/wire/traffic-policy';
import type { Problem, Rule } from '../rule';

type Tls = Field<ClientTlsSettings | undefined>;

/**
 * differs: Istio's analyzer says that such a certificate is not checked at all. That was so before Istio 1.20; since then
 * the authorities of the proxy's system vouch for it.
 */
export const caNotNamed: Rule = {
  name: 'destination-rule/ca-not-named',
  level: 'info',
  says: 'a client begins TLS and does not say whose certificates it takes',
  source:
    'https://istio.io/latest/docs/reference/config/networking/destination-rule/#ClientTLSSettings-ca_certificates',
  alike: ['IST0128', 'IST0129'],
  group: 'advice',
  *check(config) {
    for (const spec of config.specs('DestinationRule')) {
      const { trafficPolicy, workloadSelector } = spec.value ?? {};
      if (!trafficPolicy) {
        continue;
      }
      const policy = spec.get('trafficPolicy');
      if (isUnnamed(trafficPolicy.tls, workloadSelector)) {
        yield problem(policy.get('tls'), 'IST0128');
      }
      for (const [i, { tls }] of (trafficPolicy.portLevelSettings ?? []).entries()) {
        if (isUnnamed(tls, workloadSelector)) {
          yield problem(policy.get('portLevelSettings').items()[i].get('tls'), 'IST0129');
        }
      }
    }
  },
};

function isUnnamed(tls: ClientTlsSettings | undefined, workloadSelector: object | undefined): boolean {
  return (
    (tls?.mode === 'SIMPLE' || tls?.mode === 'MUTUAL') &&
    !tls.caCertificates &&
    // a secret has them, but only gateways, and workloads that are selected, read it
    !(tls.credentialName && workloadSelector)
  );
}

function problem(tls: Tls, code: string): Problem {
  return {
    at: tls.get('mode'),
    message: tls.value?.insecureSkipVerify
      ? `mode ${tls.value.mode} with insecureSkipVerify takes any certificate`
      : `mode ${tls.value?.mode} without caCertificates takes a certificate of any public authority that the proxy's system knows`,
    fix: 'name the file of the authority in caCertificates',
    alike: [code],
  };
}
