import type { Config, Spec } from '../model/config';
import { at, numberOf } from '../model/plain';
import { labelsOf } from '../model/resource';
import type { Service, ServicePort } from '../model/services';
import type { ServiceEntrySpec } from '../model/wire/service-entry';
import type { WorkloadSelector } from '../model/wire/workload-selector';
import { selects, type Workload, workloads, workloadsByNamespace } from '../model/workloads';

/** One who answers for a host. */
export interface Endpoint {
  readonly labels: Readonly<Record<string, string>>;
  /** The ports of the host that it answers on, by number; all of them where nothing is said. */
  readonly ports?: ReadonlySet<number>;
}

/** All who answer for a host, as far as the manifests say it. */
export type Endpoints = readonly Endpoint[];

/** Who is behind a Service: nothing is known where no workload of the manifests is. */
export function serviceEndpoints(service: Service, config: Config): Endpoints | undefined {
  const { selector, namespace, ports = [] } = service;
  if (!selector) {
    // who is behind it is written by hand, or by somebody who is not in the manifests
    return config.settings.closed && service.externalName === undefined && !isWritten(service, config)
      ? NOBODY
      : undefined;
  }
  const behind = (workloadsByNamespace(config).get(namespace) ?? []).filter(({ labels }) => selects(selector, labels));
  return behind.length === 0
    ? undefined
    : behind.filter(isRunning).map(workload => ({
        labels: workload.labels,
        ports: new Set(ports.filter(port => hasPort(workload, port)).map(({ number }) => number)),
      }));
}

const NOBODY: Endpoints = [];

/** Whether somebody has written down who is behind a Service. */
function isWritten({ name, namespace }: Service, config: Config): boolean {
  return (
    config.find('', 'Endpoints', namespace, name) !== undefined ||
    config
      .of('discovery.k8s.io', 'EndpointSlice')
      .some(slice => config.namespaceOf(slice) === namespace && labelsOf(slice)['kubernetes.io/service-name'] === name)
  );
}

/** Who is behind a ServiceEntry: those it lists, or those it selects; a name is asked of the DNS where it says neither. */
export function serviceEntryEndpoints(spec: Spec<ServiceEntrySpec>, config: Config): Endpoints | undefined {
  const { resource, value = {} } = spec;
  const { endpoints, workloadSelector, resolution = 'NONE' } = value;
  if (endpoints?.length) {
    return endpoints.map(({ labels = {} }) => ({ labels }));
  }
  if (resolution !== 'STATIC') {
    return undefined;
  }
  const selected = workloadSelector ? selectedBy(workloadSelector, config.namespaceOf(resource), config) : [];
  return selected.length === 0 && workloadSelector && !config.settings.closed ? undefined : selected;
}

function selectedBy({ labels = {} }: WorkloadSelector, namespace: string, config: Config): Endpoints {
  const entries = config
    .specs('WorkloadEntry')
    .filter(({ resource }) => config.namespaceOf(resource) === namespace)
    .map(({ value }) => ({ labels: value?.labels ?? {} }));
  const pods = workloads(config)
    .filter(workload => workload.namespace === namespace && isRunning(workload))
    .map(workload => ({ labels: workload.labels }));
  return [...entries, ...pods].filter(endpoint => selects(labels, endpoint.labels));
}

function isRunning({ resource }: Workload): boolean {
  return numberOf(at(resource.manifest, 'spec', 'replicas')) !== 0;
}

/** A port by name is one only where the workload names it. */
function hasPort({ ports, podSpec }: Workload, { targetPort }: ServicePort): boolean {
  return typeof targetPort === 'number' || podSpec === undefined || ports.some(({ name }) => name === targetPort);
}
