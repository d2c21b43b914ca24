import { qualify, type Config } from '../../model/config';
import { destinations, fieldOf, type NamedDestination } from '../../model/destinations';
import { once } from '../../model/once';
import { registry } from '../../model/registry';
import { nameOf } from '../../model/resource';
import type { Rule } from '../rule';
import { put } from '../../model/put';

/**
 * A request is routed once: at the gateway, by what is bound to the gateway. differs: Istio's analyzer compares hosts as
 * they are written, also across namespaces, and counts a VirtualService that is bound to the same gateway.
 */
export const subsetBypassed: Rule = {
  name: 'virtual-service/subset-bypassed',
  level: 'warning',
  says: 'a gateway routes to a whole host, and so past the subsets to which the mesh routes it',
  source: 'https://istio.io/latest/docs/reference/config/analysis/ist0140/',
  alike: ['IST0140'],
  *check(config) {
    const splits = splitByHost(config);
    for (const named of splits.size > 0 ? destinations(config) : []) {
      const { spec, destination, protocol, place } = named;
      if (protocol !== 'http' || place !== 'route' || destination.subset || !isAtGateway(named)) {
        continue;
      }
      const others = splits.get(fullHost(named, config)) ?? [];
      const own = gatewaysOf(named);
      const split = others.find(
        other => other.spec !== spec && !gatewaysOf(other).some(gateway => own.includes(gateway)),
      );
      if (split) {
        yield {
          at: fieldOf(named).get('host'),
          message: `subsets of '${destination.host}' are routed to in the mesh by ${nameOf(split.spec.resource)}, which requests of the gateway never meet`,
          fix: 'name the subsets here too, or bind that VirtualService to the gateway',
        };
      }
    }
  },
};

/** Destinations with a subset whose VirtualService routes the very host, by its full name. */
const splitByHost = once((config: Config): ReadonlyMap<string, readonly NamedDestination[]> => {
  const byHost = new Map<string, NamedDestination[]>();
  for (const named of destinations(config)) {
    const { spec, namespace, destination, protocol, place } = named;
    if (protocol !== 'http' || place !== 'route' || !destination.subset) {
      continue;
    }
    const host = fullHost(named, config);
    if ((spec.value?.hosts ?? []).some(own => registry(config).fullName(own, namespace) === host)) {
      put(byHost, host, named);
    }
  }
  return byHost;
});

function fullHost({ destination, namespace }: NamedDestination, config: Config): string {
  return registry(config).fullName(destination.host ?? '', namespace);
}

function isAtGateway({ spec }: NamedDestination): boolean {
  return (spec.value?.gateways ?? []).some(gateway => gateway !== 'mesh');
}

function gatewaysOf({ spec, namespace }: NamedDestination): string[] {
  return (spec.value?.gateways ?? []).filter(name => name !== 'mesh').map(name => qualify(name, namespace));
}
