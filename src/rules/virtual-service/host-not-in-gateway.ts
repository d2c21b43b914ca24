import { hostsServedTo, servedTo } from '../../match/gateway-hosts';
import { listed } from '../../model/quote';
import type { Rule } from '../rule';

export const hostNotInGateway: Rule = {
  name: 'virtual-service/host-not-in-gateway',
  level: 'warning',
  says: 'a VirtualService is bound to a Gateway that serves none of its hosts',
  source: 'https://istio.io/latest/docs/reference/config/networking/gateway/#Server-hosts',
  alike: ['IST0132'],
  *check(config) {
    for (const spec of config.specs('VirtualService')) {
      const namespace = config.namespaceOf(spec.resource);
      const { gateways = [], hosts = [] } = spec.value ?? {};
      for (const [i, reference] of gateways.entries()) {
        const gateway = reference === 'mesh' ? undefined : config.gateway(reference, namespace);
        // one without servers is only known to be there
        if (!gateway?.value?.servers) {
          continue;
        }
        const map = servedTo(namespace, gateway, config);
        if (hosts.some(host => map.meets(host.toLowerCase()))) {
          continue;
        }
        const served = gateway.value.servers.flatMap(server =>
          hostsServedTo(namespace, server, config.namespaceOf(gateway.resource)),
        );
        const all = gateway.value.servers.flatMap(server => server.hosts ?? []);
        yield {
          at: spec.get('gateways').items()[i],
          message: `gateway '${reference}' serves ${listed(all)}${served.length < all.length ? `, to namespace '${namespace}' ${listed(served)}` : ''}; hosts here: ${listed(hosts)}`,
          fix: 'add a host to the Gateway, or leave the gateway out',
        };
      }
    }
  },
};
