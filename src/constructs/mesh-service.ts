import { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { Construct } from 'constructs';
import { problemOfDnsLabel, problemOfHost, problemOfPort } from '../model/grammar';
import { quote } from '../model/quote';
import { serviceOfHost } from '../model/service-host';
import { check } from './check';
import type { Destination, IDestination } from './destination';
import type { IHost } from './host';
import { HostDestinationRule } from './host-destination-rule';
import type { KubernetesService } from './kubernetes-service';
import { asKubernetesService, portOf } from './kubernetes-service';
import type { IPolicyTarget, PolicyTarget } from './policy-target';
import type { IRouteAction, RouteAction } from './route-action';
import { toRouteDestination } from './route-action';
import type { SubsetOptions } from './subset';
import { Subset } from './subset';
import type { TrafficPolicy } from './traffic-policy';
import { declareHost, declareObject } from './known-objects';

/** Which port of a service, and how it is treated. */
export interface MeshServiceOptions {
  /**
   * The port of the service, 1 to 65535.
   *
   * @default - the only one that it has; a service with several demands one
   */
  readonly port?: number;

  /**
   * The domain of the cluster.
   *
   * @default 'cluster.local'
   */
  readonly clusterDomain?: string;

  /**
   * How clients treat the service.
   *
   * @default - as Istio treats services of which nothing is said
   */
  readonly trafficPolicy?: TrafficPolicy;
}

/** Where a service is that is known by its name alone. */
export interface MeshServiceNameOptions extends MeshServiceOptions {
  /**
   * The namespace of the service.
   *
   * @default - the chart's; if it has none, the name is written short, and istiod looks it up beside the route
   */
  readonly serviceNamespace?: string;
}

/**
 * A service in the mesh: what requests are sent to.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#Destination
 */
export class MeshService extends Construct implements IDestination, IHost, IPolicyTarget, IRouteAction {
  /**
   * A Kubernetes Service of this app: a `KubeService`, a `Service` of any cdk8s-plus, or whatever construct holds one.
   * Its name, namespace and ports are read when the app is synthesized.
   *
   * @param scope the scope
   * @param id the id
   * @param service the construct that is, or holds, the Service
   * @param options which port
   */
  public static fromService(
    scope: Construct,
    id: string,
    service: IConstruct,
    options: MeshServiceOptions = {},
  ): MeshService {
    const known = asKubernetesService(service);
    const host = known.namespace ? fullName(known.name, known.namespace, options) : known.name;
    return new MeshService(scope, id, host, options, known);
  }

  /**
   * A Kubernetes Service by its name.
   *
   * @param scope the scope
   * @param id the id
   * @param serviceName the name of the Service object
   * @param options where it is, and which port
   */
  public static fromServiceName(
    scope: Construct,
    id: string,
    serviceName: string,
    options: MeshServiceNameOptions = {},
  ): MeshService {
    const [name, namespace] = serviceName.split('.');
    check(
      namespace !== undefined
        ? `name of a service must not have dots, got ${quote(serviceName)} (did you mean ${quote(name)} with serviceNamespace ${quote(namespace)}, or MeshService.fromHost?)`
        : undefined,
      problemOfDnsLabel('name of a service', serviceName),
      options.serviceNamespace === undefined
        ? undefined
        : problemOfDnsLabel('namespace of a service', options.serviceNamespace),
    );
    const known = options.serviceNamespace ?? Chart.of(scope).namespace;
    const service = new MeshService(scope, id, known ? fullName(serviceName, known, options) : serviceName, options);
    declareObject(service, 'v1', 'Service', serviceName, known);
    return service;
  }

  /**
   * Any host that Istio's registry knows, such as that of a ServiceEntry.
   *
   * @param scope the scope
   * @param id the id
   * @param host the host in full
   * @param options which port
   */
  public static fromHost(scope: Construct, id: string, host: string, options: MeshServiceOptions = {}): MeshService {
    check(
      problemOfHost('host of a destination', host),
      host.includes('*') ? `host of a destination must not have a '*', got ${quote(host)}` : undefined,
    );
    const service = new MeshService(scope, id, host, options);
    declareHost(service, host);
    return service;
  }

  private readonly port?: number;

  private constructor(
    scope: Construct,
    id: string,
    /** The host, in full where its namespace is known. */
    public readonly host: string,
    options: MeshServiceOptions,
    private readonly service?: KubernetesService,
  ) {
    super(scope, id);
    const { port, trafficPolicy } = options;
    check(port === undefined ? undefined : problemOfPort('port of a service', port));
    this.port = port;
    if (service) {
      // what can be told already is told where it is written
      portOf(service, port);
    }
    if (trafficPolicy) {
      this.addTrafficPolicy(trafficPolicy);
    }
  }

  /**
   * Some of its workloads. They stand in the host's DestinationRule, which the first subset makes.
   *
   * @param subsetName the name of the subset
   * @param options which workloads, and how they are treated
   */
  public addSubset(subsetName: string, options: SubsetOptions = {}): Subset {
    const subset = new Subset(this, { ...options, subsetName });
    HostDestinationRule.of(this, this)._join(subset);
    return subset;
  }

  /**
   * How clients treat the service, beside what is said of it elsewhere in the chart. It stands in the host's DestinationRule,
   * with the subsets. Each block of a policy can be said once, or twice in the same words; a connection pool and an outlier
   * detection may be said in parts.
   *
   * @param policy how they treat it
   */
  public addTrafficPolicy(policy: TrafficPolicy): TrafficPolicy {
    return HostDestinationRule.of(this, this)._addTrafficPolicy(this, policy);
  }

  /** Where a request is sent. */
  public toDestination(): Destination {
    return { host: this.host, port: this.service ? portOf(this.service, this.port) : this.port };
  }

  /** To what a policy applies: on sidecars to the workloads behind a Service of this app, in ambient mode to the Service. */
  public toPolicyTarget(): PolicyTarget {
    const known = serviceOfHost(this.host);
    if (!known) {
      throw new Error(
        `target of a policy must be a Service of Kubernetes, got host ${quote(this.host)} (did you mean TargetRef.serviceEntry, with the name of its ServiceEntry?)`,
      );
    }
    return {
      description: `Service ${known.name}`,
      workloadLabels: this.service?.workloadLabels(),
      targetRef: { kind: 'Service', name: known.name },
      targetNamespace: known.namespace,
    };
  }

  /** What is done with a request: it is forwarded. */
  public toRouteAction(): RouteAction {
    return { route: [{ destination: toRouteDestination(this.toDestination()) }] };
  }
}

function fullName(name: string, namespace: string, options: MeshServiceOptions): string {
  return `${name}.${namespace}.svc.${options.clusterDomain ?? 'cluster.local'}`;
}
