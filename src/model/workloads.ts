import type { Config } from './config';
import { once } from './once';
import { at, listOf, numberOf, objectOf, textOf, textsOf } from './plain';
import type { Resource } from './resource';
import { put } from './put';

/** Pods: one that is written, or those that a Deployment and its kin make. */
export interface Workload {
  readonly resource: Resource;
  readonly namespace: string;
  readonly name: string;
  /** Where the description of its Pods stands in the manifest. */
  readonly templatePointer: string;
  /** The labels of its Pods. */
  readonly labels: Readonly<Record<string, string>>;
  /** The annotations of its Pods. */
  readonly annotations: Readonly<Record<string, string>>;
  readonly serviceAccount: string;
  /** The ports that its containers name or declare. */
  readonly ports: readonly WorkloadPort[];
  /** The description of its Pods, as it is written. */
  readonly podSpec: unknown;
}

/** A port of a container. */
export interface WorkloadPort {
  readonly number: number;
  readonly name?: string;
  /** `TCP` where nothing is said. */
  readonly protocol: string;
}

/** The kinds whose Pods are described in `spec.template`, and where; a Pod describes itself. */
const TEMPLATES: ReadonlyArray<readonly [group: string, kind: string, path: readonly string[]]> = [
  ['apps', 'Deployment', ['spec', 'template']],
  ['apps', 'StatefulSet', ['spec', 'template']],
  ['apps', 'DaemonSet', ['spec', 'template']],
  ['apps', 'ReplicaSet', ['spec', 'template']],
  ['batch', 'Job', ['spec', 'template']],
  ['batch', 'CronJob', ['spec', 'jobTemplate', 'spec', 'template']],
  ['', 'Pod', []],
];

/** All workloads. */
export const workloads = once((config: Config): readonly Workload[] =>
  TEMPLATES.flatMap(([group, kind, path]) =>
    config.of(group, kind).map(resource => toWorkload(resource, path, config)),
  ),
);

/** The workloads of each namespace. */
export const workloadsByNamespace = once((config: Config): ReadonlyMap<string, readonly Workload[]> => {
  const byNamespace = new Map<string, Workload[]>();
  for (const workload of workloads(config)) {
    put(byNamespace, workload.namespace, workload);
  }
  return byNamespace;
});

/** Whether a selector takes what has these labels; an empty one takes everything. */
export function selects(selector: Readonly<Record<string, string>>, labels: Readonly<Record<string, string>>): boolean {
  for (const key in selector) {
    if (!Object.hasOwn(labels, key) || labels[key] !== selector[key]) {
      return false;
    }
  }
  return true;
}

function toWorkload(resource: Resource, path: readonly string[], config: Config): Workload {
  const template = at(resource.manifest, ...path);
  const podSpec = at(template, 'spec');
  return {
    resource,
    namespace: config.namespaceOf(resource),
    name: resource.name,
    templatePointer: path.map(key => `/${key}`).join(''),
    labels: textsOf(at(template, 'metadata', 'labels')),
    annotations: textsOf(at(template, 'metadata', 'annotations')),
    serviceAccount: textOf(at(podSpec, 'serviceAccountName')) ?? 'default',
    ports: listOf(at(podSpec, 'containers')).flatMap(container => listOf(at(container, 'ports')).flatMap(toPort)),
    podSpec: objectOf(podSpec),
  };
}

function toPort(port: unknown): WorkloadPort[] {
  const number = numberOf(at(port, 'containerPort'));
  return number === undefined
    ? []
    : [{ number, name: textOf(at(port, 'name')), protocol: textOf(at(port, 'protocol')) ?? 'TCP' }];
}
