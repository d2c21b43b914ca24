import type { IConstruct } from 'constructs';
import { Construct } from 'constructs';
import * as gatewayapi from '../../imports/gateway.networking.k8s.io';
import { problemOfDnsLabel } from '../model/grammar';
import type { AllowedRoutes } from './allowed-routes';
import { check } from './check';
import type { GatewayInfrastructure } from './gateway-infrastructure';
import { problemOfInfrastructure } from './gateway-infrastructure';
import type { IstioResourceProps } from './istio-resource';
import { IstioResource } from './istio-resource';
import type { IPolicyTarget, PolicyTarget } from './policy-target';
import { TargetRef } from './policy-target';
import type { EnrollOptions, Enrolled } from './waypoint-enrollment';
import { enroll } from './waypoint-enrollment';
import { declareObject } from './known-objects';

/** Which traffic a waypoint takes. */
export enum WaypointFor {
  /** What is sent to a Service or a ServiceEntry. */
  SERVICE = 'service',
  /** What is sent to a pod's or a VM's own address. */
  WORKLOAD = 'workload',
  /** Both. */
  ALL = 'all',
  /** None, for a try. */
  NONE = 'none',
}

/** A waypoint: one of this app, or one that exists elsewhere. */
export interface IWaypoint extends IPolicyTarget {
  /** The name of the waypoint's Gateway object. */
  readonly waypointName: string;

  /**
   * The namespace of the waypoint's Gateway object, where it is known.
   *
   * @default - that of the object that refers to it
   */
  readonly waypointNamespace?: string;

  /**
   * Sends the traffic of an object through the waypoint, by labels on the object.
   *
   * @param construct the construct that is, or holds, a Namespace, a Service, a ServiceEntry, a WorkloadEntry, a Pod or
   * what has a pod template
   * @param options how
   */
  enroll(construct: IConstruct, options?: EnrollOptions): void;
}

/** Where a waypoint lives that is not in this app. */
export interface WaypointReferenceOptions {
  /**
   * The namespace of the waypoint's Gateway object.
   *
   * @default - that of the object that refers to it
   */
  readonly waypointNamespace?: string;
}

/** Which traffic, and whose. */
export interface WaypointProps extends IstioResourceProps {
  /**
   * Which traffic it takes.
   *
   * @default WaypointFor.SERVICE
   */
  readonly waypointFor?: WaypointFor;

  /**
   * The namespaces whose Services and workloads may use it.
   *
   * @default - its own alone
   */
  readonly allowedRoutes?: AllowedRoutes;

  /**
   * What istiod writes on the pods and the Service that it makes for the waypoint.
   *
   * @default - nothing of its own
   */
  readonly infrastructure?: GatewayInfrastructure;
}

/**
 * A waypoint: an Envoy that istiod runs for a namespace of the ambient data plane, for whatever needs HTTP: routes, and policies
 * that look at requests. Nothing goes through it before something is enrolled.
 *
 * @see https://istio.io/latest/docs/ambient/usage/waypoint/
 */
export class Waypoint extends IstioResource implements IWaypoint {
  /**
   * A waypoint that exists elsewhere: in another app, or in the cluster.
   *
   * @param scope the scope of the reference
   * @param id the id of the reference
   * @param waypointName the name of its Gateway object
   * @param options where it is
   */
  public static fromWaypointName(
    scope: Construct,
    id: string,
    waypointName: string,
    options: WaypointReferenceOptions = {},
  ): IWaypoint {
    return new WaypointReference(scope, id, waypointName, options.waypointNamespace);
  }

  /**
   * @param scope the scope
   * @param id the id
   * @param props which traffic, and whose; what is sent to Services of its own namespace unless said otherwise
   */
  public constructor(
    scope: Construct,
    id: string,
    private readonly props: WaypointProps = {},
  ) {
    super(scope, id, gatewayapi.Gateway.GVK, props);
    check(
      problemOfDnsLabel('name of a waypoint', this.name),
      props.infrastructure && problemOfInfrastructure(props.infrastructure),
    );
    this.metadata.addLabel('istio.io/waypoint-for', this.waypointFor);
  }

  /** The name of its Gateway object, and of the service account that its pods run under. */
  public get waypointName(): string {
    return this.name;
  }

  /** The namespace of its Gateway object, where it is known. */
  public get waypointNamespace(): string | undefined {
    return this.metadata.namespace;
  }

  /**
   * Sends the traffic of an object through the waypoint, by labels on the object.
   *
   * @param construct the construct that is, or holds, a Namespace, a Service, a ServiceEntry, a WorkloadEntry, a Pod or
   * what has a pod template
   * @param options how
   */
  public enroll(construct: IConstruct, options: EnrollOptions = {}): void {
    enroll(this, construct, options, enrolled => this.problemOf(enrolled));
  }

  /** To what a policy applies: to what goes through this waypoint. */
  public toPolicyTarget(): PolicyTarget {
    return waypointTarget(this);
  }

  /** @internal */
  protected _manifest(): { spec: unknown } {
    const { allowedRoutes, infrastructure } = this.props;
    const listener = { name: 'mesh', port: 15008, protocol: 'HBONE', allowedRoutes: allowedRoutes?._toWire() };
    return gatewayapi.Gateway.manifest({
      spec: {
        gatewayClassName: 'istio-waypoint',
        infrastructure,
        listeners: [listener],
      },
    }) as { spec: unknown };
  }

  private problemOf({ description, traffic, isElsewhere }: Enrolled): string | undefined {
    const waypointFor: string = this.waypointFor;
    if (traffic && !['all', 'none', traffic].includes(waypointFor)) {
      return `waypoint ${this.name} must be for ${traffic}s to take ${description}, got waypointFor '${waypointFor}' (did you mean WaypointFor.ALL?)`;
    }
    return isElsewhere && (this.props.allowedRoutes?._isSameNamespace ?? true)
      ? `waypoint ${this.name} takes its own namespace alone, got ${description} of another (say allowedRoutes: AllowedRoutes.allNamespaces())`
      : undefined;
  }

  private get waypointFor(): WaypointFor {
    return this.props.waypointFor ?? WaypointFor.SERVICE;
  }
}

/** A waypoint of which this app knows only the name. */
class WaypointReference extends Construct implements IWaypoint {
  public constructor(
    scope: Construct,
    id: string,
    public readonly waypointName: string,
    public readonly waypointNamespace: string | undefined,
  ) {
    super(scope, id);
    check(
      problemOfDnsLabel('name of a waypoint', waypointName),
      waypointNamespace === undefined ? undefined : problemOfDnsLabel('namespace of a waypoint', waypointNamespace),
    );
    declareObject(this, gatewayapi.Gateway.GVK.apiVersion, 'Gateway', waypointName, waypointNamespace);
  }

  public enroll(construct: IConstruct, options: EnrollOptions = {}): void {
    enroll(this, construct, options);
  }

  public toPolicyTarget(): PolicyTarget {
    return waypointTarget(this);
  }
}

function waypointTarget({ waypointName, waypointNamespace }: IWaypoint): PolicyTarget {
  const { targetRef } = TargetRef.gateway(waypointName).toPolicyTarget();
  return { description: `waypoint ${waypointName}`, targetRef, targetNamespace: waypointNamespace };
}
