import type { Rule } from '../rule';

/** A workloadSelector alone is nothing, too. */
export const empty: Rule = {
  name: 'sidecar/empty',
  level: 'error',
  says: 'a Sidecar says nothing of what its workloads send or receive',
  source: 'https://istio.io/latest/docs/reference/config/networking/sidecar/#Sidecar',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('Sidecar')) {
      const { egress = [], ingress = [], outboundTrafficPolicy, inboundConnectionPool } = spec.value ?? {};
      if (egress.length === 0 && ingress.length === 0 && !outboundTrafficPolicy && !inboundConnectionPool) {
        yield {
          at: spec,
          message: 'the Sidecar has neither egress, ingress, outboundTrafficPolicy nor inboundConnectionPool',
          fix: `say what it knows: egress: [{ hosts: ['./*', 'istio-system/*'] }]`,
        };
      }
    }
  },
};
