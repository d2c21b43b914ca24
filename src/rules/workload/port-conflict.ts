import { hasSidecar } from '../../model/enrolment';
import { Field } from '../../model/field';
import { isHttpProtocol } from '../../model/istiod/protocol';
import { isOfIstio } from '../../model/of-istio';
import { listed } from '../../model/quote';
import { servicesOf } from '../../model/selection';
import { protocolOf } from '../../model/service-protocol';
import type { Service, ServicePort } from '../../model/services';
import { type Workload, workloads } from '../../model/workloads';
import type { Problem, Rule } from '../rule';

/** A port of a Service that leads to a workload. */
interface Way {
  readonly service: Service;
  readonly port: ServicePort;
}

/**
 * The sidecar listens on a port of its Pod once, in the protocol of one of the Services.
 * differs: Istio's analyzer reports harmless pairs too, and not those that have one number in two Services.
 */
export const portConflict: Rule = {
  name: 'workload/port-conflict',
  level: 'warning',
  says: 'Services lead to one port of a workload by different protocols, of which its sidecar speaks one',
  source: 'https://istio.io/latest/docs/ops/deployment/application-requirements/#pod-requirements',
  alike: ['IST0116', 'IST0137'],
  *check(config) {
    for (const workload of workloads(config)) {
      const selecting = workload.resource.known ? [] : servicesOf(workload, config);
      if (selecting.length === 0 || hasSidecar(workload, config) === false || isOfIstio(workload.resource)) {
        continue;
      }
      for (const [target, ways] of waysByTarget(workload, selecting)) {
        yield* conflict(workload, target, ways);
      }
    }
  },
};

function* conflict({ resource }: Workload, target: number | string, ways: readonly Way[]): Iterable<Problem> {
  const spoken = new Map(ways.map(({ port }) => [spokenOn(port), port]));
  if (spoken.size < 2) {
    return;
  }
  const named = ways.map(({ service, port }) => `${service.name}:${port.number} (${protocolOf(port) ?? 'not said'})`);
  yield {
    at: new Field(resource, '/metadata/name', resource.name),
    message: `port ${target} is led to by ${listed(named)}: the sidecar takes it for one of them`,
    fix: 'give the ports one protocol, or a port of the container each',
    alike: codesOf(ways),
  };
}

/** What Istio's analyzer compares: protocols of the transport for one number, and numbers for one text of the target. */
function codesOf(ways: readonly Way[]): string[] {
  const transports = groups(
    ways,
    ({ port }) => port.number,
    ({ port }) => port.protocol,
  );
  const numbers = groups(
    ways,
    ({ port }) => String(port.targetPort),
    ({ port }) => port.number,
  );
  return [...(transports ? ['IST0116'] : []), ...(numbers ? ['IST0137'] : [])];
}

/** Whether any two items of one key differ in a value. */
function groups<T, V>(items: readonly T[], keyOf: (item: T) => unknown, valueOf: (item: T) => V): boolean {
  const first = new Map<unknown, V>();
  return items.some(item => {
    const key = keyOf(item);
    if (!first.has(key)) {
      first.set(key, valueOf(item));
    }
    return first.get(key) !== valueOf(item);
  });
}

/** HTTP, bytes, or whatever the first bytes tell. */
function spokenOn(port: ServicePort): string {
  const protocol = protocolOf(port);
  return protocol === undefined ? 'sniffed' : isHttpProtocol(protocol) ? 'http' : 'bytes';
}

function waysByTarget(workload: Workload, selecting: readonly Service[]): Map<number | string, Way[]> {
  const byTarget = new Map<number | string, Way[]>();
  for (const service of selecting) {
    for (const port of service.ports ?? []) {
      const target =
        workload.ports.find(({ name }) => name !== undefined && name === port.targetPort)?.number ?? port.targetPort;
      byTarget.set(target, [...(byTarget.get(target) ?? []), { service, port }]);
    }
  }
  return byTarget;
}
