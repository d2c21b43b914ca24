import type { Config } from '../../model/config';
import { destinations, fieldOf, type NamedDestination } from '../../model/destinations';
import { listed } from '../../model/quote';
import { portsOf, registry, type Registry } from '../../model/registry';
import { nameOf } from '../../model/resource';
import type { Rule } from '../rule';

/**
 * Without a port istiod takes the only one that the host has, or else the port at which the request came in. So a host of
 * the mesh that is routed to itself needs none, whatever Istio's analyzer says.
 *
 * @see https://github.com/istio/istio/blob/master/pilot/pkg/networking/core/route/route.go GetDestinationCluster
 */
export const portNotNamed: Rule = {
  name: 'virtual-service/port-not-named',
  level: 'warning',
  says: 'a route leads to a host of several ports, and does not say to which of them',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#Destination-port',
  alike: ['IST0112'],
  *check(config) {
    const hosts = registry(config);
    for (const named of destinations(config)) {
      const { destination, namespace, spec } = named;
      if (destination.port || destination.host === undefined) {
        continue;
      }
      const host = hosts.fullName(destination.host, namespace);
      const found = hosts.find(host, { namespace, exportTo: spec.value?.exportTo });
      const ports = portsOf(found) ?? [];
      if (ports.length < 2 || isItself(named, host, hosts)) {
        continue;
      }
      const taken = portsOfGateways(named, config);
      const missed = taken.filter(port => !ports.includes(port));
      yield {
        at: fieldOf(named).get('host'),
        level: missed.length > 0 ? 'error' : 'warning',
        message: `${nameOf(found[0].resource)} has the ports ${listed(ports.map(String))}, and the port at which a request comes in is taken${
          missed.length > 0 ? `: gateways listen at ${listed(missed.map(String))}, which it does not have` : ''
        }`,
        fix: 'name the port: port: { number: ... }',
      };
    }
  },
};

/** In the mesh, a host is called at one of its own ports. */
function isItself({ spec, namespace }: NamedDestination, host: string, hosts: Registry): boolean {
  const { gateways = ['mesh'], hosts: own = [] } = spec.value ?? {};
  return (
    gateways.every(gateway => gateway === 'mesh') &&
    own.length > 0 &&
    own.every(name => hosts.fullName(name, namespace) === host)
  );
}

function portsOfGateways({ spec, namespace }: NamedDestination, config: Config): readonly number[] {
  const gateways = (spec.value?.gateways ?? []).filter(name => name !== 'mesh');
  return [
    ...new Set(
      gateways.flatMap(name =>
        (config.gateway(name, namespace)?.value?.servers ?? []).flatMap(({ port }) => port?.number ?? []),
      ),
    ),
  ];
}
