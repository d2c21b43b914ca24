import type { Config } from '../../model/config';
import { ASSUMED_PORTS, gatewayWorkloads, type GatewayWorkload } from '../../model/gateway-workloads';
import { once } from '../../model/once';
import { listed } from '../../model/quote';
import { services, type Service } from '../../model/services';
import { selects } from '../../model/workloads';
import type { Rule } from '../rule';
import { put } from '../../model/put';

/** Envoy listens, but no Service leads there. */
export const portNotOnService: Rule = {
  name: 'gateway/port-not-on-service',
  level: 'warning',
  says: 'a Gateway listens at a port to which no Service of its proxies leads',
  source: 'https://istio.io/latest/docs/reference/config/analysis/ist0162/',
  alike: ['IST0162'],
  *check(config) {
    for (const spec of config.specs('Gateway')) {
      const { servers = [], selector = {} } = spec.value ?? {};
      const proxies = gatewayWorkloads(selector, config);
      const ports = proxies.length > 0 ? portsTo(proxies, config) : undefined;
      if (!ports) {
        continue;
      }
      for (const [i, { port }] of servers.entries()) {
        if (port?.number !== undefined && !ports.has(port.number)) {
          yield {
            at: spec.get('servers').items()[i].get('port').get('number'),
            message: `no Service of the gateway's proxies leads to port ${port.number} (there is: ${listed([...ports].map(String))})`,
            fix: 'add the port to the Service',
          };
        }
      }
    }
  },
};

/** The ports of all Services that select one of the proxies, and those to which they lead; nothing where that is unknown. */
function portsTo(proxies: readonly GatewayWorkload[], config: Config): ReadonlySet<number> | undefined {
  const { closed } = config.settings;
  const isAssumed = proxies.some(({ assumed }) => assumed);
  if (isAssumed && !closed) {
    // it may well have been installed with others
    return undefined;
  }
  const leading = new Set(
    proxies.flatMap(({ namespace, labels }) =>
      (servicesByNamespace(config).get(namespace) ?? []).filter(
        ({ selector }) => selector && selects(selector, labels),
      ),
    ),
  );
  if ((leading.size === 0 && !closed) || [...leading].some(({ ports }) => !ports)) {
    return undefined;
  }
  return new Set([
    ...(isAssumed ? ASSUMED_PORTS : []),
    ...[...leading].flatMap(({ ports = [] }) =>
      ports
        .filter(({ protocol }) => protocol === 'TCP')
        .flatMap(({ number, targetPort }) => (typeof targetPort === 'number' ? [number, targetPort] : [number])),
    ),
  ]);
}

const servicesByNamespace = once((config: Config): ReadonlyMap<string, readonly Service[]> => {
  const byNamespace = new Map<string, Service[]>();
  for (const service of services(config)) {
    put(byNamespace, service.namespace, service);
  }
  return byNamespace;
});
