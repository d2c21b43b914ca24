import { ApiObject, JsonPatch } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { check } from './check';

/** How an object's traffic goes through a waypoint. */
export interface EnrollOptions {
  /**
   * Whether requests that come in through an ingress gateway go through the waypoint too. For a Service, a ServiceEntry or a
   * Namespace.
   *
   * @default false: an ingress gateway sends them straight to the workload
   * @see https://istio.io/latest/docs/ambient/usage/waypoint/
   */
  readonly ingressUseWaypoint?: boolean;
}

/** What is to be enrolled. */
export interface Enrolled {
  /** How a message calls it. */
  readonly description: string;
  /** Which traffic it gets; a namespace may hold both. */
  readonly traffic?: 'service' | 'workload';
  /** Whether it is of another namespace than the waypoint. */
  readonly isElsewhere: boolean;
}

const TEMPLATED = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Job'];
const WORKLOADS = ['Pod', 'WorkloadEntry', ...TEMPLATED];
const ADDRESSED = ['Service', 'ServiceEntry'];

/** Puts the labels on an object that send its traffic through a waypoint. */
export function enroll(
  waypoint: { readonly waypointName: string; readonly waypointNamespace?: string },
  construct: IConstruct,
  options: EnrollOptions,
  problemOf: (enrolled: Enrolled) => string | undefined = () => undefined,
): void {
  const object = objectOf(construct);
  const isNamespace = object?.kind === 'Namespace';
  if (!object || !(isNamespace || [...ADDRESSED, ...WORKLOADS].includes(object.kind))) {
    throw new Error(
      `what a waypoint takes must be a Namespace, a Service, a ServiceEntry, a WorkloadEntry, a Pod or have a pod template, got ${object ? `${object.kind} ` : ''}${construct.node.path}`,
    );
  }
  const description = `${object.kind} ${object.node.path}`;
  const traffic = isNamespace ? undefined : ADDRESSED.includes(object.kind) ? 'service' : 'workload';
  const namespace = isNamespace ? object.name : object.metadata.namespace;
  const { waypointName, waypointNamespace } = waypoint;
  const isElsewhere = waypointNamespace !== undefined && namespace !== undefined && namespace !== waypointNamespace;
  check(
    problemOf({ description, traffic, isElsewhere }),
    traffic === 'workload' && options.ingressUseWaypoint
      ? `ingressUseWaypoint is for a Service, a ServiceEntry or a Namespace, got ${description}`
      : undefined,
  );
  label(object, 'istio.io/use-waypoint', waypointName);
  if (isElsewhere) {
    label(object, 'istio.io/use-waypoint-namespace', waypointNamespace);
  }
  if (options.ingressUseWaypoint) {
    label(object, 'istio.io/ingress-use-waypoint', 'true');
  }
}

function objectOf(construct: IConstruct): ApiObject | undefined {
  try {
    return ApiObject.of(construct);
  } catch {
    // cdk8s throws where there is none
    return undefined;
  }
}

/** Of what has a pod template it is the pods that are labelled. */
function label(object: ApiObject, key: string, value: string): void {
  if (!TEMPLATED.includes(object.kind)) {
    object.metadata.addLabel(key, value);
    return;
  }
  const { spec } = object.toJson() as { spec?: { template?: { metadata?: { labels?: object } } } };
  check(
    spec?.template?.metadata?.labels
      ? undefined
      : `pods of ${object.kind} ${object.node.path} must have labels already, for one is added to them`,
  );
  object.addJsonPatch(JsonPatch.add(`/spec/template/metadata/labels/${key.replace('/', '~1')}`, value));
}
