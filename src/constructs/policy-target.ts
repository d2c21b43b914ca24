import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { problemOfDnsSubdomain, problemOfLabels } from '../model/grammar';
import { listed, quote } from '../model/quote';
import { check } from './check';
import { isAmbient } from './data-plane';
import type { IstioResource } from './istio-resource';

/** An object that a policy is attached to, in the policy's own namespace. */
export interface TargetReference {
  /**
   * The API group of the object.
   *
   * @default - the core group of Kubernetes
   */
  readonly group?: string;

  /** The kind of the object. */
  readonly kind: string;

  /** The name of the object. */
  readonly name: string;
}

/** To what a policy applies: to workloads by their labels, to an object by its name, or, by data plane, to either. */
export interface PolicyTarget {
  /** How a message calls it. */
  readonly description: string;

  /**
   * The labels of the workloads.
   *
   * @default - it is known by reference alone
   */
  readonly workloadLabels?: { [key: string]: string };

  /**
   * The object.
   *
   * @default - it is known by its workloads' labels alone
   */
  readonly targetRef?: TargetReference;

  /**
   * The namespace of the workloads, or of the object, which must be the policy's.
   *
   * @default - the policy's
   */
  readonly targetNamespace?: string;

  /**
   * Whether the workloads are gateways, whose Envoys read policies on any data plane.
   *
   * @default false
   */
  readonly isGateway?: boolean;
}

/** Whatever a policy can apply to: a `Workload`, a `MeshService`, a `Waypoint`, a `ServiceEntry`, or any `TargetRef`. */
export interface IPolicyTarget {
  /** To what a policy applies. */
  toPolicyTarget(): PolicyTarget;
}

/**
 * Workloads by their labels, in the policy's namespace; in the root namespace those of all namespaces.
 *
 * @see https://istio.io/latest/docs/reference/config/type/workload-selector/
 */
export class Workload implements IPolicyTarget {
  /**
   * The workloads that have all of some labels.
   *
   * @param labels at least one
   */
  public static labelled(labels: { [key: string]: string }): Workload {
    return new Workload(labels);
  }

  /**
   * The pods of a Deployment, or of whatever has a pod template, by all labels of its template.
   *
   * @param construct the construct that is, or holds, the object
   */
  public static fromPodTemplate(construct: IConstruct): Workload {
    const { spec } = ApiObject.of(construct).toJson() as {
      spec?: { template?: { metadata?: { labels?: { [key: string]: string } } } };
    };
    const labels = spec?.template?.metadata?.labels;
    if (!labels) {
      throw new Error(
        `workload must have a pod template with labels, got ${construct.node.path} (did you mean Workload.labelled?)`,
      );
    }
    return new Workload(labels);
  }

  private constructor(
    /** The labels that its pods have. */
    public readonly labels: { [key: string]: string },
  ) {
    check(problemOfLabels('labels of a workload', labels));
  }

  /** To what a policy applies: to these workloads. */
  public toPolicyTarget(): PolicyTarget {
    const labels = Object.entries(this.labels).map(([key, value]) => `${key}=${value}`);
    return { description: `workload ${listed(labels)}`, workloadLabels: this.labels };
  }
}

/**
 * An object of Kubernetes that a policy is attached to by its name, in the policy's own namespace.
 *
 * @see https://istio.io/latest/docs/reference/config/type/workload-selector/#PolicyTargetReference
 */
export class TargetRef implements IPolicyTarget {
  /**
   * A Gateway of the Gateway API: an ingress, or a waypoint.
   *
   * @param name the name of the Gateway
   */
  public static gateway(name: string): TargetRef {
    return new TargetRef({ group: 'gateway.networking.k8s.io', kind: 'Gateway', name });
  }

  /**
   * All Gateways of a class; for policies in the root namespace alone.
   *
   * @param name the name of the class, such as `istio-waypoint`
   */
  public static gatewayClass(name: string): TargetRef {
    return new TargetRef({ group: 'gateway.networking.k8s.io', kind: 'GatewayClass', name });
  }

  /**
   * A Service of Kubernetes, at its waypoint.
   *
   * @param name the name of the Service
   */
  public static service(name: string): TargetRef {
    return new TargetRef({ kind: 'Service', name });
  }

  /**
   * A ServiceEntry, at its waypoint.
   *
   * @param name the name of the ServiceEntry object
   */
  public static serviceEntry(name: string): TargetRef {
    return new TargetRef({ group: 'networking.istio.io', kind: 'ServiceEntry', name });
  }

  private constructor(private readonly reference: TargetReference) {
    check(problemOfDnsSubdomain(`name of a ${reference.kind}`, reference.name));
  }

  /** To what a policy applies: to this object. */
  public toPolicyTarget(): PolicyTarget {
    const { kind, name } = this.reference;
    return { description: `${kind} ${name}`, targetRef: this.reference };
  }
}

/** `selector` and `targetRefs` of a policy, of which it has one or neither. */
export interface WireTargets {
  readonly selector?: { readonly matchLabels: { [key: string]: string } };
  readonly targetRefs?: TargetReference[];
}

/** The targets of a policy as they are written, by the data plane that the policy is meant for; throws what Istio cannot be told. */
export function toWireTargets(policy: IstioResource, targets: readonly IPolicyTarget[] | undefined): WireTargets {
  if (!targets) {
    return {};
  }
  const known = targets.map(target => target.toPolicyTarget());
  const [first] = known;
  const ambient = isAmbient(policy);
  const selects = (target: PolicyTarget) => target.workloadLabels && !(ambient && target.targetRef);
  check(
    first ? undefined : 'targets of a policy must not be empty (leave them out for the whole namespace)',
    known.length > 1 && known.some(selects)
      ? `targets of a policy must be one workload, or objects, got ${listed(known.map(each => each.description))} (write a policy for each)`
      : undefined,
    known.length <= 16 ? undefined : `targets of a policy must be at most 16, got ${known.length}`,
    ...known.map(target => problemOfPlace(policy, target)),
    ...known.map(target => (ambient || selects(target) ? undefined : problemOfWaypoint(target))),
  );
  return selects(first)
    ? { selector: { matchLabels: first.workloadLabels! } }
    : { targetRefs: known.map(({ targetRef }) => targetRef!) };
}

/** Why a target is out of a policy's reach: a policy applies in its own namespace. */
function problemOfPlace(policy: IstioResource, target: PolicyTarget): string | undefined {
  const { namespace } = policy.metadata;
  const { targetNamespace, description } = target;
  // in the root namespace, which has this name unless the mesh is configured otherwise, a selector selects everywhere
  if (!namespace || !targetNamespace || namespace === targetNamespace || namespace === 'istio-system') {
    return undefined;
  }
  return `${description} is in namespace ${quote(targetNamespace)}, out of reach of a policy in ${quote(namespace)} (set metadata.namespace of the policy)`;
}

function problemOfWaypoint({ description, targetRef }: PolicyTarget): string | undefined {
  return targetRef && ['Service', 'ServiceEntry'].includes(targetRef.kind)
    ? `${description} is reached by policies at its waypoint, which only the ambient data plane has (did you mean Workload.labelled, or DataPlane.target(this, DataPlaneMode.AMBIENT)?)`
    : undefined;
}
