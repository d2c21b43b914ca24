import type { Config } from '../../model/config';
import { fieldOf, namedHosts } from '../../model/destinations';
import { listed } from '../../model/quote';
import { registry } from '../../model/registry';
import { subsetsOver, type SubsetsOfHost } from '../../model/subsets';
import type { Rule } from '../rule';

/** Proxies have a cluster for each subset that a DestinationRule defines, and none for others: Envoy answers 503. */
export const subsetNotFound: Rule = {
  name: 'virtual-service/subset-not-found',
  level: 'warning',
  says: 'a route leads to a subset that no DestinationRule of its host defines',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#Destination-subset',
  alike: ['IST0101', 'KIA1107'],
  group: 'reference',
  *check(config) {
    const hosts = registry(config);
    for (const { host, namespace, destinations } of namedHosts(config)) {
      if (!destinations.some(({ destination }) => destination.subset)) {
        continue;
      }
      const full = hosts.fullName(host, namespace);
      const rules = subsetsOver(config, full).filter(rule => counts(rule, full, namespace, config));
      const isKnown =
        config.settings.closed || rules.length > 0 || hosts.declared(full).some(one => !one.resource.known);
      for (const named of isKnown ? destinations : []) {
        const { subset } = named.destination;
        if (!subset || rules.some(({ names }) => names.includes(subset))) {
          continue;
        }
        const names = [...new Set(rules.flatMap(rule => rule.names))];
        yield {
          at: fieldOf(named).get('subset'),
          message:
            rules.length === 0
              ? `subset '${subset}' of '${host}' is in no DestinationRule: its host has none`
              : `subset '${subset}' of '${host}' is in no DestinationRule (there is: ${listed(names)})`,
          fix: 'define the subset in the DestinationRule of the host',
        };
      }
    }
  },
};

/**
 * Whether a DestinationRule holds for who asks. What is outside of the cluster belongs to no namespace: its rule stands with
 * who asks, with who declares it, or in the root namespace.
 */
function counts(rule: SubsetsOfHost, host: string, asker: string, config: Config): boolean {
  const hosts = registry(config);
  return (
    hosts.namespaceOfHost(host) !== undefined ||
    rule.namespace === asker ||
    rule.namespace === config.settings.rootNamespace ||
    hosts.declared(host).some(({ namespace }) => namespace === rule.namespace) ||
    (!config.settings.closed && hosts.declared(host).length === 0)
  );
}
