import { isIp } from '../../model/istiod/address';
import { problemOfFqdn } from '../../model/istiod/host';
import { quote } from '../../model/quote';
import { servicePolicies } from '../../model/traffic-policies';
import type { Rule } from '../rule';

/** Where a tunnel ends, and how it is asked for. */
export const badTunnel: Rule = {
  name: 'destination-rule/bad-tunnel',
  level: 'error',
  says: 'a tunnel has a protocol, a host or a port that istiod does not know',
  source: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/#TrafficPolicy-TunnelSettings',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const policy of servicePolicies(config)) {
      if (!policy.value.tunnel) {
        continue;
      }
      const { protocol = '', targetHost = '', targetPort = 0 } = policy.value.tunnel;
      const tunnel = policy.get('tunnel');
      if (!PROTOCOLS.includes(protocol)) {
        yield {
          at: tunnel.get('protocol'),
          message: `protocol of a tunnel must be 'CONNECT' or 'POST', got ${quote(protocol)}`,
          fix: 'write it in capitals, or leave it out for CONNECT',
        };
      }
      const problem = isIp(targetHost) ? undefined : problemOfFqdn('targetHost', targetHost);
      if (problem !== undefined) {
        yield { at: tunnel.get('targetHost'), message: problem, fix: 'name a host without wildcard, or an IP address' };
      }
      if (targetPort < 1 || targetPort > 65535) {
        yield {
          at: tunnel.get('targetPort'),
          message: `targetPort must be from 1 to 65535, got ${targetPort}`,
          fix: 'say the port that the proxy shall connect to',
        };
      }
    }
  },
};

const PROTOCOLS = ['', 'CONNECT', 'POST'];
