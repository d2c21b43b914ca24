import { isHttpProtocol, isProtocol, isTlsProtocol } from '../../model/istiod/protocol';
import type { Rule } from '../rule';

/** HTTP has its Host header, TLS its SNI. With resolution NONE the hosts are not looked at. */
export const hostsShareTcpPort: Rule = {
  name: 'service-entry/hosts-share-tcp-port',
  level: 'error',
  says: 'hosts of a ServiceEntry share a port of which nothing tells them apart',
  source: 'https://istio.io/latest/docs/reference/config/networking/service-entry/#ServiceEntry-hosts',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('ServiceEntry')) {
      const { hosts = [], ports = [], resolution = 'NONE' } = spec.value ?? {};
      if (hosts.length < 2 || resolution === 'NONE') {
        continue;
      }
      const i = ports.findIndex(({ protocol = '' }) => protocol === '' || isOther(protocol));
      if (i >= 0) {
        const port = spec.get('ports').items()[i];
        const { protocol } = ports[i];
        yield {
          at: protocol === undefined ? port : port.get('protocol'),
          message: `${hosts.length} hosts share a port ${protocol ? `of ${protocol}` : 'without protocol'}, on which nothing tells them apart`,
          fix: 'give each host a ServiceEntry of its own, or say HTTP, GRPC, TLS or HTTPS if it is that',
        };
      }
    }
  },
};

/** What istiod does not know is found for itself. */
function isOther(protocol: string): boolean {
  return isProtocol(protocol) && !isHttpProtocol(protocol) && !isTlsProtocol(protocol);
}
