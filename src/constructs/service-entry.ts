import type { Construct } from 'constructs';
import * as networking from '../../imports/networking.istio.io';
import { listed, quote } from '../model/quote';
import { warn } from '../warn';
import { check } from './check';
import { isAmbient } from './data-plane';
import type { Destination, IDestination } from './destination';
import type { IHost } from './host';
import type { IstioResourceProps } from './istio-resource';
import { IstioResource } from './istio-resource';
import { Location } from './location';
import type { IPolicyTarget, PolicyTarget } from './policy-target';
import { Resolution } from './resolution';
import type { IRouteAction, RouteAction } from './route-action';
import { toRouteDestination } from './route-action';
import { ServiceEntryPort } from './service-entry-port';
import { problemOfAmbientEntry, problemOfServiceEntry } from './service-entry-problems';
import type { IServiceEntry, ServiceEntryReferenceOptions } from './service-entry-reference';
import { ServiceEntryReference } from './service-entry-reference';
import { ServicePort, toWirePorts } from './service-port';

/** What a ServiceEntry says. */
export interface ServiceEntryProps extends IstioResourceProps {
  /**
   * The names that requests are for, at most 256: `api.example.com`, or `*.example.com`. HTTP is told by its Host header,
   * TLS by its SNI.
   */
  readonly hosts: string[];

  /**
   * The ports, and what is spoken on each; at most 256.
   *
   * @default [ServicePort.tls()]
   */
  readonly ports?: ServicePort[];

  /**
   * Whether the service is inside the mesh.
   *
   * @default - Location.MESH_INTERNAL if it is made of workloads, Location.MESH_EXTERNAL otherwise
   */
  readonly location?: Location;

  /**
   * How proxies find its address.
   *
   * @default - Resolution.dns(), or Resolution.none() if a host begins with '*'
   */
  readonly resolution?: Resolution;

  /**
   * The addresses that applications send to, by which proxies know the service: IP addresses, or blocks such as `10.1.0.0/16` where
   * DNS is not asked. At most 256.
   *
   * @default - none: it is known by its port, and by what requests say of their host
   */
  readonly addresses?: string[];

  /**
   * Whether istiod chooses an address for it, which its DNS proxy tells applications, so that services of TCP on one port can be
   * told apart.
   *
   * @default - true from Istio 1.25, if it has no addresses and proxies resolve it
   */
  readonly autoAllocateIp?: boolean;

  /**
   * Names of which one must stand in the certificate of the server.
   *
   * @default - the host, where proxies open TLS
   */
  readonly subjectAltNames?: string[];

  /**
   * The namespaces that see it: names, `.` for its own, `*` for all, or `~` alone for none.
   *
   * @default - all, unless the mesh says otherwise
   */
  readonly exportTo?: string[];
}

/**
 * Brings services into Istio's registry that Kubernetes does not know: APIs on the internet, machines beside the cluster. Without more
 * than a host, it is an external service that speaks TLS on port 443, and whose address DNS tells.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/service-entry/
 */
export class ServiceEntry
  extends IstioResource
  implements IServiceEntry, IHost, IDestination, IRouteAction, IPolicyTarget
{
  /**
   * A ServiceEntry that exists elsewhere: in another app, or in the cluster.
   *
   * @param scope the scope of the reference
   * @param id the id of the reference
   * @param serviceEntryName the name of the ServiceEntry object
   * @param options what is known of it
   */
  public static fromServiceEntryName(
    scope: Construct,
    id: string,
    serviceEntryName: string,
    options: ServiceEntryReferenceOptions,
  ): IServiceEntry {
    return new ServiceEntryReference(scope, id, serviceEntryName, options);
  }

  /** The hosts that it brings into Istio's registry. */
  public readonly hosts: string[];

  /** The ports on which they are served. */
  public readonly ports: ServicePort[];

  private readonly resolution: Resolution;

  /**
   * @param scope the scope
   * @param id the id
   * @param props what it says
   */
  public constructor(
    scope: Construct,
    id: string,
    private readonly props: ServiceEntryProps,
  ) {
    super(scope, id, networking.ServiceEntry.GVK, props);
    const { hosts, ports = [ServicePort.tls()], autoAllocateIp } = props;
    this.hosts = hosts;
    this.ports = ports;
    this.resolution = props.resolution ?? (hosts.some(isWildcard) ? Resolution.none() : Resolution.dns());
    check(
      problemOfServiceEntry({ ...props, ports, resolution: this.resolution }),
      isAmbient(this) ? problemOfAmbientEntry({ ...props, resolution: this.resolution }) : undefined,
    );
    if (isAmbient(this) && props.exportTo) {
      warn(this, 'is seen by all namespaces, for ambient mode does not read exportTo');
    }
    if (autoAllocateIp !== undefined) {
      this.metadata.addLabel('networking.istio.io/enable-autoallocate-ip', String(autoAllocateIp));
    }
    const bytes = ports.find(port => !port._isHttp && !port._isTls);
    if (bytes && this.resolution._mode === 'NONE' && !props.addresses?.length) {
      warn(
        this,
        `takes whatever is sent to port ${bytes.port} of any address, for ${bytes.protocol} has no hosts (say addresses, or a resolution other than none)`,
      );
    }
  }

  /** The name of the ServiceEntry object. */
  public get serviceEntryName(): string {
    return this.name;
  }

  /** The namespace of the ServiceEntry object, where it is known. */
  public get serviceEntryNamespace(): string | undefined {
    return this.metadata.namespace;
  }

  /** The host; of several, the first. */
  public get host(): string {
    return this.hosts[0];
  }

  /**
   * One of its ports, to send requests to.
   *
   * @param port a port that it has
   */
  public onPort(port: number): ServiceEntryPort {
    check(
      this.ports.some(each => each.port === port)
        ? undefined
        : `port of a ServiceEntry must be one that it has: ${listed(this.ports.map(each => `${each.port}`))}, got ${quote(port)}`,
    );
    return new ServiceEntryPort(this.onlyHost(), port);
  }

  /** Where a request is sent: to its host, if it has only one, and one port. */
  public toDestination(): Destination {
    const numbers = this.ports.map(({ port }) => `${port}`);
    check(
      numbers.length > 1
        ? `a destination must have one port, got a ServiceEntry with ${listed(numbers)} (did you mean onPort(${numbers[0]})?)`
        : undefined,
    );
    return { host: this.onlyHost() };
  }

  /** What is done with a request: it is forwarded. */
  public toRouteAction(): RouteAction {
    return { route: [{ destination: toRouteDestination(this.toDestination()) }] };
  }

  /** To what a policy applies: on sidecars to the workloads that it is made of, in ambient mode to the ServiceEntry. */
  public toPolicyTarget(): PolicyTarget {
    return {
      description: `ServiceEntry ${this.name}`,
      workloadLabels: this.resolution._workloads,
      targetRef: { group: 'networking.istio.io', kind: 'ServiceEntry', name: this.name },
      targetNamespace: this.metadata.namespace,
    };
  }

  /**
   * Whether a proxy that did not take the address from the application can resolve its wildcard hosts.
   *
   * @internal
   */
  public get _isResolvedByRequest(): boolean {
    return this.resolution._mode === 'DYNAMIC_DNS';
  }

  /** @internal */
  public get _exportTo(): readonly string[] | undefined {
    return this.props.exportTo;
  }

  /** @internal */
  protected _manifest(): { spec: unknown } {
    const { hosts, addresses, subjectAltNames, exportTo, location } = this.props;
    const { _mode, _endpoints, _workloads } = this.resolution;
    const side = location ?? (_workloads ? Location.MESH_INTERNAL : Location.MESH_EXTERNAL);
    return networking.ServiceEntry.manifest({
      spec: {
        hosts,
        addresses,
        ports: toWirePorts(this.ports),
        // the generated enums hold the wire's own words
        location: side as unknown as networking.ServiceEntrySpecLocation,
        resolution: _mode as networking.ServiceEntrySpecResolution,
        endpoints: _endpoints,
        workloadSelector: _workloads && { labels: _workloads },
        subjectAltNames,
        exportTo,
      },
    }) as { spec: unknown };
  }

  private onlyHost(): string {
    check(
      this.hosts.length > 1
        ? `a destination must have one host, got a ServiceEntry with ${listed(this.hosts.map(quote))} (did you mean MeshService.fromHost?)`
        : undefined,
    );
    return this.host;
  }
}

function isWildcard(host: string): boolean {
  return host.startsWith('*');
}
