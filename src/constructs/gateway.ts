import type { GroupVersionKind } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { Construct } from 'constructs';
import * as networking from '../../imports/networking.istio.io';
import { problemOfDnsLabel } from '../model/grammar';
import { quote } from '../model/quote';
import { check } from './check';
import type { Follower } from './follower';
import { hostsFor } from './follower';
import type { IstioResourceProps } from './istio-resource';
import { IstioResource } from './istio-resource';
import type { IPolicyTarget, PolicyTarget } from './policy-target';
import type { Server } from './server';
import { namesOfServers } from './server-names';
import { problemOfServers } from './server-conflict';
import { declareObject } from './known-objects';

/**
 * A gateway that routes are bound to: one of this app, one that exists elsewhere, or the mesh's sidecars.
 */
export interface IGateway {
  /** The name of the Gateway object, or the reserved word `mesh`. */
  readonly gatewayName: string;

  /**
   * The namespace of the Gateway object.
   *
   * @default - that of the object that refers to it
   */
  readonly gatewayNamespace?: string;
}

/** Where a gateway lives that is not in this app. */
export interface GatewayReferenceOptions {
  /**
   * The namespace of the Gateway object.
   *
   * @default - the chart's
   */
  readonly gatewayNamespace?: string;

  /**
   * The hosts that the gateway serves. Routes that name no hosts take these.
   *
   * @default - `*`: whatever it serves
   */
  readonly hosts?: string[];
}

/** What a Gateway says. */
export interface GatewayProps extends IstioResourceProps {
  /** Labels of the gateway's pods, in any namespace that istiod watches. */
  readonly selector: { [key: string]: string };

  /**
   * The ports that it opens, and for which hosts. At least one, here or by `addServer`.
   *
   * @default - none yet
   */
  readonly servers?: Server[];
}

/**
 * A Gateway of Istio: ports that an Envoy at the edge of the mesh opens, and the hosts that it serves there. What it
 * answers is said by the routes that are bound to it; without one it answers 404.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/gateway/
 */
export class Gateway extends IstioResource implements IGateway, IPolicyTarget {
  /** The sidecars of the mesh: a route bound to it applies to calls from inside the mesh. */
  public static readonly MESH: IGateway = { gatewayName: 'mesh' };

  /**
   * A Gateway that exists elsewhere: in another app, or in the cluster.
   *
   * @param scope the scope of the reference
   * @param id the id of the reference
   * @param gatewayName the name of the Gateway object
   * @param options where it is
   */
  public static fromGatewayName(
    scope: Construct,
    id: string,
    gatewayName: string,
    options: GatewayReferenceOptions = {},
  ): IGateway {
    return new GatewayReference(scope, id, gatewayName, options);
  }

  /**
   * What kind of object it is in a scope.
   *
   * @internal
   */
  public static readonly _gvkIn: (scope: IConstruct) => GroupVersionKind = () => networking.Gateway.GVK;

  private readonly selector: { [key: string]: string };
  /** @internal */
  protected readonly _servers: Server[] = [];
  private readonly followers: Follower[] = [];

  /**
   * @param scope the scope
   * @param id the id
   * @param props what it says
   */
  public constructor(scope: Construct, id: string, props: GatewayProps) {
    super(scope, id, new.target._gvkIn(scope), props);
    this.selector = props.selector;
    // a DNS subdomain is enough for Kubernetes, but istiod refuses a Gateway with a dot in its name
    check(problemOfDnsLabel('name of a Gateway', this.name));
    this.node.addValidation({
      validate: () => (this._servers.length > 0 ? [] : ['a Gateway must have at least one server (call addServer)']),
    });
    (props.servers ?? []).forEach(server => this.addServer(server));
  }

  /** The name of the Gateway object. */
  public get gatewayName(): string {
    return this.name;
  }

  /** The namespace of the Gateway object, where it is known. */
  public get gatewayNamespace(): string | undefined {
    return this.metadata.namespace;
  }

  /**
   * Opens one more port, or serves more hosts on one.
   *
   * @param server the port and its hosts; its protocol must go with what else is on the port
   */
  public addServer(server: Server): Server {
    check(...this._servers.map(other => problemOfServers(server, other)), this.problemOfNames(server));
    this._servers.push(server);
    this.followers.forEach(follower => hostsFor(follower, server).forEach(follower.join));
    return server;
  }

  /** To what a policy applies: to the gateway's pods. The policy stands in their namespace. */
  public toPolicyTarget(): PolicyTarget {
    return { description: `gateway ${this.name}`, workloadLabels: this.selector, isGateway: true };
  }

  /**
   * Tells of every host that is served, also of those to come.
   *
   * @internal
   */
  public _follow(follower: Follower): void {
    this._servers.flatMap(server => hostsFor(follower, server)).forEach(follower.join);
    this.followers.push(follower);
  }

  /** @internal */
  protected _manifest(): { spec: unknown } {
    const servers = [...namesOfServers(this._servers)].map(([server, name]) => server._toWire(name));
    return networking.Gateway.manifest({ spec: { selector: this.selector, servers } }) as { spec: unknown };
  }

  private problemOfNames(server: Server): string | undefined {
    const { _name: name, _serverName: serverName } = server;
    if (name !== undefined && [...namesOfServers(this._servers).values()].includes(name)) {
      return `name of a server must be its own in a Gateway, got ${quote(name)} twice (leave it out to have one made)`;
    }
    return serverName !== undefined && this._servers.some(other => other._serverName === serverName)
      ? `serverName must be its own in a Gateway, got ${quote(serverName)} twice`
      : undefined;
  }
}

/** A Gateway of which this app knows only the name. */
export class GatewayReference extends Construct implements IGateway {
  public readonly gatewayNamespace?: string;

  public constructor(
    scope: Construct,
    id: string,
    public readonly gatewayName: string,
    private readonly options: GatewayReferenceOptions,
  ) {
    super(scope, id);
    check(
      problemOfDnsLabel('name of a Gateway', gatewayName),
      options.gatewayNamespace === undefined
        ? undefined
        : problemOfDnsLabel('namespace of a Gateway', options.gatewayNamespace),
    );
    this.gatewayNamespace = options.gatewayNamespace;
    declareObject(this, this._apiVersion(), 'Gateway', gatewayName, options.gatewayNamespace);
  }

  /** @internal */
  protected _apiVersion(): string {
    return networking.Gateway.GVK.apiVersion;
  }

  public _follow({ join }: Follower): void {
    (this.options.hosts ?? ['*']).forEach(join);
  }
}
