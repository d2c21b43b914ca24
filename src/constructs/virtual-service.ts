import { Construct } from 'constructs';
import * as networking from '../../imports/networking.istio.io';
import { problemOfDnsSubdomain } from '../model/grammar';
import { check } from './check';
import type { IGateway } from './gateway';
import { gatewayReference } from './gateway-reference';
import { problemOfMatchInMesh } from './http-match';
import type { HttpRule } from './http-rule';
import { problemOfHttpRule, problemOfVirtualServiceRule, toWireRule } from './http-rule';
import type { IstioResourceProps } from './istio-resource';
import { IstioResource } from './istio-resource';
import { orNone } from './or-none';
import type { TcpRule } from './tcp-rule';
import { problemOfTcpRule, toWireTcpRule } from './tcp-rule';
import type { TlsRule } from './tls-rule';
import { problemOfTlsRule, toWireTlsRule } from './tls-rule';
import { appliesToMesh, problemOfCover, problemOfScope } from './virtual-service-scope';
import { declareObject } from './known-objects';

/** A VirtualService: one of this app, or one that exists elsewhere. */
export interface IVirtualService {
  /** The name of the VirtualService object. */
  readonly virtualServiceName: string;

  /**
   * The namespace of the VirtualService object.
   *
   * @default - that of the object that refers to it
   */
  readonly virtualServiceNamespace?: string;
}

/** Where a VirtualService lives that is not in this app. */
export interface VirtualServiceReferenceOptions {
  /**
   * The namespace of the VirtualService object.
   *
   * @default - that of the object that refers to it
   */
  readonly virtualServiceNamespace?: string;
}

/** Of whom a VirtualService speaks, and who sees it. */
export interface VirtualServiceProps extends IstioResourceProps {
  /**
   * The hosts whose requests it routes. A short name is taken for a service in its own namespace.
   *
   * @default - none: it can only be delegated to
   */
  readonly hosts?: string[];

  /**
   * Where the requests come from: gateways, or `Gateway.MESH`.
   *
   * @default - the mesh
   */
  readonly gateways?: IGateway[];

  /**
   * The rules for HTTP, tried in this order.
   *
   * @default - none yet
   */
  readonly http?: HttpRule[];

  /**
   * The rules for TLS that is passed on as it came.
   *
   * @default - none yet
   */
  readonly tls?: TlsRule[];

  /**
   * The rules for bytes, tried in this order.
   *
   * @default - none yet
   */
  readonly tcp?: TcpRule[];

  /**
   * The namespaces that see it: names, `.` for its own, `*` for all.
   *
   * @default - all, unless the mesh says otherwise
   */
  readonly exportTo?: string[];
}

/**
 * A VirtualService, exactly as it is written here: no order, no name and no split of its own. For routes that bring
 * their own order see `PrefixRoute`, `ExactRoute`, `RegexRoute` and `HttpRoute`.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/
 */
export class VirtualService extends IstioResource implements IVirtualService {
  /**
   * A VirtualService that exists elsewhere, to delegate to.
   *
   * @param scope the scope of the reference
   * @param id the id of the reference
   * @param virtualServiceName the name of the VirtualService object
   * @param options where it is
   */
  public static fromVirtualServiceName(
    scope: Construct,
    id: string,
    virtualServiceName: string,
    options: VirtualServiceReferenceOptions = {},
  ): IVirtualService {
    return new VirtualServiceReference(scope, id, virtualServiceName, options.virtualServiceNamespace);
  }

  private readonly http: HttpRule[] = [];
  private readonly tls: TlsRule[] = [];
  private readonly tcp: TcpRule[] = [];

  /**
   * @param scope the scope
   * @param id the id
   * @param props what it says
   */
  public constructor(
    scope: Construct,
    id: string,
    private readonly props: VirtualServiceProps,
  ) {
    super(scope, id, networking.VirtualService.GVK, props);
    check(problemOfScope(props));
    this.node.addValidation({
      validate: () =>
        this.http.length + this.tls.length + this.tcp.length > 0
          ? []
          : ['a VirtualService must have at least one rule (call addRule)'],
    });
    props.http?.forEach(rule => this.addRule(rule));
    props.tls?.forEach(rule => this.addTlsRule(rule));
    props.tcp?.forEach(rule => this.addTcpRule(rule));
  }

  /** The name of the VirtualService object. */
  public get virtualServiceName(): string {
    return this.name;
  }

  /** The namespace of the VirtualService object, where it is known. */
  public get virtualServiceNamespace(): string | undefined {
    return this.metadata.namespace;
  }

  /**
   * Adds a rule for HTTP behind the others.
   *
   * @param rule the rule
   */
  public addRule(rule: HttpRule): HttpRule {
    check(
      problemOfHttpRule(rule) ?? problemOfVirtualServiceRule(rule),
      rule.to.toRouteAction().delegation && this.problemOfDelegation('Delegate'),
      ...(appliesToMesh(this.props) ? (rule.match ?? []).map(problemOfMatchInMesh) : []),
    );
    this.http.push(rule);
    return rule;
  }

  /**
   * Adds a rule for TLS behind the others.
   *
   * @param rule the rule; its SNI hosts must lie in the hosts
   */
  public addTlsRule(rule: TlsRule): TlsRule {
    const { hosts } = this.props;
    check(
      this.problemOfDelegation('rules for TLS'),
      problemOfTlsRule(rule),
      ...rule.match.flatMap(match => match.sniHosts.map(name => problemOfCover(name, hosts ?? []))),
    );
    this.tls.push(rule);
    return rule;
  }

  /**
   * Adds a rule for bytes behind the others.
   *
   * @param rule the rule
   */
  public addTcpRule(rule: TcpRule): TcpRule {
    check(this.problemOfDelegation('rules for TCP'), problemOfTcpRule(rule));
    this.tcp.push(rule);
    return rule;
  }

  /** @internal */
  protected _manifest(): { spec: unknown } {
    const { hosts, gateways, exportTo } = this.props;
    return networking.VirtualService.manifest({
      spec: {
        hosts,
        gateways: gateways?.map(gatewayReference),
        http: orNone(this.http.map(rule => toWireRule(rule))),
        tls: orNone(this.tls.map(toWireTlsRule)),
        tcp: orNone(this.tcp.map(toWireTcpRule)),
        exportTo,
      },
    }) as { spec: unknown };
  }

  private problemOfDelegation(what: string): string | undefined {
    return this.props.hosts && this.props.hosts.length > 0
      ? undefined
      : `a VirtualService without hosts is delegated to, and must have no ${what}`;
  }
}

/** A VirtualService of which this app knows only the name. */
class VirtualServiceReference extends Construct implements IVirtualService {
  public constructor(
    scope: Construct,
    id: string,
    public readonly virtualServiceName: string,
    public readonly virtualServiceNamespace: string | undefined,
  ) {
    super(scope, id);
    check(problemOfDnsSubdomain('name of a VirtualService', virtualServiceName));
    declareObject(
      this,
      networking.VirtualService.GVK.apiVersion,
      'VirtualService',
      virtualServiceName,
      virtualServiceNamespace,
    );
  }
}
