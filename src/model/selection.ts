/** Who selects whom by labels. Each is found by one of the labels, and not by looking at all. */
import type { Config } from './config';
import { once } from './once';
import { type Service, services } from './services';
import { selects, type Workload, workloads } from './workloads';

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
  const [key] = Object.keys(selector);
  const index = workloadsByLabel(config);
  const likely =
    key === undefined
      ? workloads(config).filter(workload => namespace === undefined || workload.namespace === namespace)
      : (index.get(keyOf(namespace ?? '', key, selector[key])) ?? []);
  return likely.filter(({ labels }) => selects(selector, labels));
}

/** The Services by the first label that they select, as each has to be found once. */
const servicesByLabel = once((config: Config) => {
  const index = new Map<string, Service[]>();
  for (const service of services(config)) {
    for (const key in service.selector) {
      put(index, keyOf(service.namespace, key, service.selector[key]), service);
      break;
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

function put<T>(index: Map<string, T[]>, key: string, item: T): void {
  const items = index.get(key);
  if (items) {
    items.push(item);
  } else {
    index.set(key, [item]);
  }
}
