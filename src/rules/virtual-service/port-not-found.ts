import { fieldOf, namedHosts } from '../../model/destinations';
import { listed } from '../../model/quote';
import { portsOf, registry } from '../../model/registry';
import { nameOf } from '../../model/resource';
import type { Rule } from '../rule';

/** Proxies have a cluster for each port of a host, and none for others: Envoy answers 503. */
export const portNotFound: Rule = {
  name: 'virtual-service/port-not-found',
  level: 'warning',
  says: 'a route leads to a port that its host does not have',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#Destination-port',
  alike: ['IST0101'],
  group: 'reference',
  *check(config) {
    const hosts = registry(config);
    for (const { host, namespace, spec, destinations } of namedHosts(config)) {
      const found = hosts.find(hosts.fullName(host, namespace), { namespace, exportTo: spec.value?.exportTo });
      const ports = found.length === 0 ? undefined : portsOf(found);
      for (const named of ports ? destinations : []) {
        const port = named.destination.port?.number;
        if (port !== undefined && !ports!.includes(port)) {
          yield {
            at: fieldOf(named).get('port').get('number'),
            message: `${nameOf(found[0].resource)} has no port ${port} (there is: ${listed(ports!.map(String))})`,
            fix: 'name a port of the Service, not one of its workloads',
          };
        }
      }
    }
  },
};
