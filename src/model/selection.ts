/** Who selects whom by labels. Each is found by one of the labels, and not by looking at all. */
import type { Config } from './config';
import { once } from './once';
import { type Service, services } from './services';
import { selects, type Workload, workloads, workloadsByNamespace } from './workloads';
import { put } from './put';

type Labels = Readonly<Record<string, string>>;

/** The Services that lead to a workload. */
export function servicesOf({ namespace, labels }: Workload, config: Config): Service[] {
  const found: Service[] = [];
  for (const key in labels) {
    for (const service of servicesByLabel(config).get(keyOf(namespace, key, labels[key])) ?? []) {
      if (selects(service.selector!, labels)) {
        found.push(service);
      }
    }
  }
  return found;
}

/** The workloads of a namespace that a selector takes; those of all namespaces where none is said. An empty selector takes all. */
export function selected(selector: Labels, namespace: string | undefined, config: Config): readonly Workload[] {
  let likely: readonly Workload[] | undefined;
  for (const key in selector) {
    const having = workloadsByLabel(config).get(keyOf(namespace ?? '', key, selector[key])) ?? [];
    likely = likely && likely.length <= having.length ? likely : having;
  }
  if (likely) {
    return likely.filter(({ labels }) => selects(selector, labels));
  }
  return namespace === undefined ? workloads(config) : (workloadsByNamespace(config).get(namespace) ?? []);
}

/** The Services by the rarest of the labels that they select: each has to be found once, and not with many others. */
const servicesByLabel = once((config: Config) => {
  const selecting = services(config).map(service => ({
    service,
    keys: Object.entries(service.selector ?? {}).map(([key, value]) => keyOf(service.namespace, key, value)),
  }));
  const times = new Map<string, number>();
  for (const { keys } of selecting) {
    keys.forEach(key => times.set(key, (times.get(key) ?? 0) + 1));
  }
  const index = new Map<string, Service[]>();
  for (const { service, keys } of selecting) {
    if (keys.length > 0) {
      put(
        index,
        keys.reduce((rarest, key) => (times.get(key)! < times.get(rarest)! ? key : rarest)),
        service,
      );
    }
  }
  return index;
});

/** The workloads by each of their labels, in their namespace and in any. */
const workloadsByLabel = once((config: Config) => {
  const index = new Map<string, Workload[]>();
  for (const workload of workloads(config)) {
    for (const key in workload.labels) {
      put(index, keyOf(workload.namespace, key, workload.labels[key]), workload);
      put(index, keyOf('', key, workload.labels[key]), workload);
    }
  }
  return index;
});

function keyOf(namespace: string, key: string, value: string): string {
  return `${namespace}/${key}=${value}`;
}
