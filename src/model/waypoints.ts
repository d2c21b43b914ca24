/** Which waypoints objects ask for by their labels. */
import type { Config } from './config';
import { Field } from './field';
import { GATEWAY_API } from './gateway-api';
import { once } from './once';
import { textsOf, at } from './plain';
import { labelsOf, type Resource } from './resource';
import { workloads } from './workloads';

/** A label that asks for a waypoint, and what it names. */
export interface WaypointUse {
  readonly at: Field<string>;
  /** The namespace of what is enrolled. */
  readonly from: string;
  readonly namespace: string;
  readonly name: string;
  /** What is enrolled; a Namespace is enrolled for whatever the waypoint takes. */
  readonly traffic?: 'service' | 'workload';
}

/** The pairs of labels: the name of a waypoint, and its namespace if that is another. */
const LABELS = [
  ['istio.io/use-waypoint', 'istio.io/use-waypoint-namespace'],
  ['istio.io/use-waypoint-canary', 'istio.io/use-waypoint-canary-namespace'],
] as const;

/** What asks for a waypoint by a label of its own. `none` asks for none. */
export const waypointUses = once((config: Config): readonly WaypointUse[] => {
  const uses: WaypointUse[] = [];
  const add = (
    resource: Resource,
    pointer: string,
    labels: Readonly<Record<string, string>>,
    from: string,
    traffic?: WaypointUse['traffic'],
  ): void => {
    for (const [label, namespaceLabel] of LABELS) {
      const name = labels[label];
      if (name !== undefined && name !== '' && name !== 'none' && !resource.known) {
        const field = new Field(resource, pointer, labels).get(label) as Field<string>;
        uses.push({ at: field, from, namespace: labels[namespaceLabel] ?? from, name, traffic });
      }
    }
  };
  for (const resource of config.of('', 'Namespace')) {
    add(resource, '/metadata/labels', labelsOf(resource), resource.name);
  }
  for (const resource of [...config.of('', 'Service'), ...config.of('networking.istio.io', 'ServiceEntry')]) {
    add(resource, '/metadata/labels', labelsOf(resource), config.namespaceOf(resource), 'service');
  }
  for (const { resource, templatePointer, labels, namespace } of workloads(config)) {
    add(resource, `${templatePointer}/metadata/labels`, labels, namespace, 'workload');
  }
  for (const resource of config.of('networking.istio.io', 'WorkloadEntry')) {
    add(resource, '/metadata/labels', labelsOf(resource), config.namespaceOf(resource), 'workload');
  }
  return uses;
});

/** The Gateway of the Gateway API that a label names. */
export function waypointOf({ namespace, name }: WaypointUse, config: Config): Resource | undefined {
  return config.find(GATEWAY_API, 'Gateway', namespace, name);
}

/** What a waypoint takes: `service`, `workload`, `all` or `none`; that of its class where it does not say. */
export function trafficOf(waypoint: Resource): string | undefined {
  return waypoint.known
    ? undefined
    : (textsOf(at(waypoint.manifest, 'metadata', 'labels'))['istio.io/waypoint-for'] ?? 'service');
}
