import { servicePolicies } from '../../model/traffic-policies';
import type { Rule } from '../rule';

/** Both write a preamble of their own before the client's bytes. */
export const tunnelWithProxyProtocol: Rule = {
  name: 'destination-rule/tunnel-with-proxy-protocol',
  level: 'error',
  says: 'a traffic policy has both a tunnel and the PROXY protocol',
  source: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/#TrafficPolicy',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const policy of servicePolicies(config)) {
      if (policy.value.tunnel && policy.value.proxyProtocol) {
        yield {
          at: policy.get('proxyProtocol'),
          message: 'proxyProtocol stands beside tunnel, and only one of the two can open a connection',
          fix: 'leave one of them out',
        };
      }
    }
  },
};
