import { closest } from '../../model/closest';
import { fieldOf, namedHosts, type NamedHost } from '../../model/destinations';
import { nameOf } from '../../model/resource';
import { registry, type Registry } from '../../model/registry';
import type { Problem, Rule } from '../rule';

/** Envoy has no cluster for such a destination, and answers 503. */
export const destinationNotFound: Rule = {
  name: 'virtual-service/destination-not-found',
  level: 'warning',
  says: 'a route leads to a host that no proxy knows',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#Destination-host',
  alike: ['IST0101', 'KIA1101'],
  group: 'reference',
  *check(config) {
    const hosts = registry(config);
    for (const named of namedHosts(config)) {
      const { spec, namespace, host } = named;
      const full = hosts.fullName(host, namespace);
      if (hosts.find(full, { namespace, exportTo: spec.value?.exportTo }).length > 0) {
        continue;
      }
      const problem = whyNot(named, full, hosts);
      if (problem) {
        yield problem;
      }
    }
  },
};

function whyNot(named: NamedHost, full: string, hosts: Registry): Problem | undefined {
  const { host } = named;
  const at = fieldOf(named.destinations[0]).get('host');
  const hidden = hosts.declared(full)[0];
  if (hidden) {
    return {
      at,
      message: `host '${host}' is not exported to namespace '${named.namespace}' by ${nameOf(hidden.resource)}`,
      fix: hidden.service
        ? "add the namespace to the annotation 'networking.istio.io/exportTo' of the Service"
        : 'add the namespace to exportTo of the ServiceEntry',
    };
  }
  const meant = hosts.uncompleted(host);
  if (meant !== undefined) {
    return {
      at,
      message: `host '${host}' is no host: only names without a dot are completed`,
      fix: `write '${meant}'`,
    };
  }
  if (!hosts.judges(full, { namespace: named.namespace })) {
    return undefined;
  }
  const namespace = hosts.namespaceOfHost(full);
  if (namespace === undefined) {
    return {
      at,
      message: `host '${host}' is declared by no ServiceEntry`,
      fix: 'declare it by a ServiceEntry, or correct the host',
    };
  }
  const name = full.slice(0, full.indexOf('.'));
  const near = closest(name, hosts.namesIn(namespace));
  return {
    at,
    message: `host '${host}' is no Service of namespace '${namespace}'`,
    fix: near === undefined ? 'declare the Service, or correct the host' : `did you mean '${near}'?`,
  };
}
