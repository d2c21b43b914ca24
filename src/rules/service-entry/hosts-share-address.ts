import { isTcpProtocol } from '../../model/istiod/protocol';
import type { Rule } from '../rule';

/** HTTPS and TLS count, too: an address and a port are one listener. */
export const hostsShareAddress: Rule = {
  name: 'service-entry/hosts-share-address',
  level: 'warning',
  says: 'hosts of a ServiceEntry share an address and a port of TCP',
  source: 'https://istio.io/latest/docs/reference/config/networking/service-entry/#ServiceEntry-addresses',
  alike: ['IST0133'],
  *check(config) {
    for (const spec of config.specs('ServiceEntry')) {
      const { hosts = [], addresses = [], ports = [], resolution } = spec.value ?? {};
      if (addresses.length === 0 || hosts.length < 2 || (resolution !== 'DNS' && resolution !== 'DNS_ROUND_ROBIN')) {
        continue;
      }
      const i = ports.findIndex(({ protocol = '' }) => isTcpProtocol(protocol));
      if (i >= 0) {
        yield {
          at: spec.get('ports').items()[i].get('protocol'),
          message: `${hosts.length} hosts share the addresses, and on a port of ${ports[i].protocol} only an address tells hosts apart`,
          fix: 'give each host a ServiceEntry of its own, or leave addresses out',
        };
      }
    }
  },
};
