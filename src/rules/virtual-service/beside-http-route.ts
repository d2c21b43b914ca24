import type { Config } from '../../model/config';
import { once } from '../../model/once';
import { routes } from '../../model/gateway-api';
import { nameOf, type Resource } from '../../model/resource';
import type { Rule } from '../rule';

/** Both claim the host in the mesh, and Istio takes one of them. */
export const besideHttpRoute: Rule = {
  name: 'virtual-service/beside-http-route',
  level: 'warning',
  says: 'a VirtualService and a route of the Gateway API are for one Service, and one of them is dropped',
  source: 'https://istio.io/latest/docs/ambient/usage/l7-features/#traffic-routing',
  alike: [],
  *check(config) {
    for (const spec of config.specs('VirtualService')) {
      const { gateways, hosts = [], http } = spec.value ?? {};
      if (!http?.length || (gateways?.length && !gateways.includes('mesh'))) {
        continue;
      }
      const namespace = config.namespaceOf(spec.resource);
      for (const [i, host] of hosts.entries()) {
        const full = host.includes('.') ? host : `${host}.${namespace}.svc.${config.settings.clusterDomain}`;
        const route = routesInMesh(config).get(full);
        if (route) {
          yield {
            at: spec.get('hosts').items()[i],
            message: `${nameOf(route)} routes Service '${host}' in the mesh too: Istio takes one of the two, and which one is not promised`,
            fix: 'say all routes of the Service by one of the two kinds',
          };
        }
      }
    }
  },
};

/** The first route for HTTP in the mesh of each Service, by its full name. */
const routesInMesh = once((config: Config): ReadonlyMap<string, Resource> => {
  const found = new Map<string, Resource>();
  for (const { resource, value } of routes(config)) {
    for (const { group, kind, name, namespace = config.namespaceOf(resource) } of value?.parentRefs ?? []) {
      const host = `${name}.${namespace}.svc.${config.settings.clusterDomain}`;
      if (group === '' && kind === 'Service' && !found.has(host) && /^(HTTP|GRPC)Route$/.test(resource.kind)) {
        found.set(host, resource);
      }
    }
  }
  return found;
});
