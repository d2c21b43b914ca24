import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { listed } from '../model/quote';

/** A Kubernetes Service of this app, whoever made it. */
export interface KubernetesService {
  readonly path: string;
  readonly name: string;
  readonly namespace?: string;
  /** The ports as they stand now; cdk8s-plus adds some late. */
  ports(): number[];
  /** The labels of its workloads as they stand now. */
  workloadLabels(): { [key: string]: string } | undefined;
}

/** The Service that a construct is, or holds. It is told by its kind, so that no version of cdk8s-plus is bound. */
export function asKubernetesService(construct: IConstruct): KubernetesService {
  const { path } = construct.node;
  const object = findObject(construct);
  if (!object) {
    throw new Error(
      `destination must be a Service, got ${path}, which holds no Kubernetes object (did you mean MeshService.fromServiceName?)`,
    );
  }
  if (object.kind !== 'Service' || object.apiGroup !== 'core') {
    throw new Error(
      `destination must be a Service, got ${object.kind} ${path} (did you mean the Service in front of it?)`,
    );
  }
  const { name, metadata } = object;
  return {
    path,
    name,
    namespace: metadata.namespace,
    ports: () => (specOf(object).ports ?? []).map(({ port }) => port),
    workloadLabels: () => specOf(object).selector,
  };
}

/** The port that is asked for, or the only one; nothing as long as the Service has none. */
export function portOf(service: KubernetesService, port: number | undefined): number | undefined {
  const ports = service.ports();
  if (port !== undefined) {
    if (ports.length > 0 && !ports.includes(port)) {
      throw new Error(`port of Service ${service.path} must be ${listed(ports.map(String))}, got ${port}`);
    }
    return port;
  }
  if (ports.length > 1) {
    throw new Error(
      `port of Service ${service.path} must be said, for it has ${ports.length} (port: ${ports.join(' or ')})`,
    );
  }
  return ports[0];
}

function findObject(construct: IConstruct): ApiObject | undefined {
  try {
    return ApiObject.of(construct);
  } catch {
    // cdk8s throws where there is none
    return undefined;
  }
}

/** What is read of a Service. */
interface ServiceSpec {
  readonly ports?: Array<{ readonly port: number }>;
  readonly selector?: { [key: string]: string };
}

function specOf(object: ApiObject): ServiceSpec {
  return (object.toJson() as { spec?: ServiceSpec }).spec ?? {};
}
