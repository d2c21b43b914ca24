/** The ports of workloads on which proxies see bytes, as the Services before them say. */
import type { Config } from './config';
import { once } from './once';
import { nameOf } from './resource';
import { servicesOf } from './selection';
import { protocolOf } from './service-protocol';
import type { Workload } from './workloads';

/** What istiod takes for bytes: TLS that a workload ends itself too. */
const BYTES: ReadonlySet<string> = new Set(['tcp', 'tls', 'https', 'mongo', 'mysql', 'redis']);

/** The ports of a workload, each with the Service that says that it is TCP, or nothing where one says otherwise or nothing. */
export type DeclaredPorts = ReadonlyMap<number, string | undefined>;

/** The ports of a workload that Services lead to. */
export function declaredPorts(workload: Workload, config: Config): DeclaredPorts {
  const known = cache(config);
  let ports = known.get(workload);
  if (!ports) {
    ports = read(workload, config);
    known.set(workload, ports);
  }
  return ports;
}

const cache = once(() => new Map<Workload, DeclaredPorts>());

function read(workload: Workload, config: Config): DeclaredPorts {
  const found = new Map<number, string | undefined>();
  for (const service of servicesOf(workload, config)) {
    for (const port of service.ports ?? []) {
      const number =
        typeof port.targetPort === 'number'
          ? port.targetPort
          : workload.ports.find(({ name }) => name === port.targetPort)?.number;
      if (number !== undefined && port.protocol !== 'UDP') {
        const isTcp = BYTES.has(protocolOf(port) ?? '') && !(found.has(number) && found.get(number) === undefined);
        found.set(number, isTcp ? nameOf(service.resource) : undefined);
      }
    }
  }
  return found;
}
