import { Construct } from 'constructs';
import * as networking from '../../imports/networking.istio.io';
import { problemOfDnsSubdomain, problemOfHost } from '../model/grammar';
import { quote } from '../model/quote';
import { check } from './check';
import { problemOfExportTo } from './export-to';
import type { IGateway } from './gateway';
import { gatewayReference } from './gateway-reference';
import type { HttpRule } from './http-rule';
import { problemOfHttpRule, toWireRule } from './http-rule';
import type { IstioResourceProps } from './istio-resource';
import { IstioResource } from './istio-resource';

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
   * The rules, tried in this order.
   *
   * @default - none yet
   */
  readonly http?: HttpRule[];

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

  private readonly rules: HttpRule[] = [];

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
      validate: () => (this.rules.length > 0 ? [] : ['a VirtualService must have at least one rule (call addRule)']),
    });
    (props.http ?? []).forEach(rule => this.addRule(rule));
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
   * Adds a rule behind the others.
   *
   * @param rule the rule
   */
  public addRule(rule: HttpRule): HttpRule {
    check(problemOfHttpRule(rule));
    this.rules.push(rule);
    return rule;
  }

  /** @internal */
  protected _manifest(): { spec: unknown } {
    const { hosts, gateways, exportTo } = this.props;
    return networking.VirtualService.manifest({
      spec: { hosts, gateways: gateways?.map(gatewayReference), http: this.rules.map(toWireRule), exportTo },
    }) as { spec: unknown };
  }
}

/** Why hosts, gateways and exportTo cannot be said to Istio together. */
export function problemOfScope(props: VirtualServiceProps): string | undefined {
  const { hosts, gateways, exportTo } = props;
  if (!hosts || hosts.length === 0) {
    return gateways && gateways.length > 0
      ? 'a VirtualService without hosts is delegated to, and must have no gateways'
      : undefined;
  }
  const inMesh = !gateways || gateways.length === 0 || gateways.some(gateway => gateway.gatewayName === 'mesh');
  const [a, b] = duplicateHosts(hosts) ?? [];
  return (
    hosts.map(host => problemOfHost('host', host)).find(Boolean) ??
    (inMesh && hosts.includes('*')
      ? `host '*' must be bound to a gateway: in the mesh a VirtualService needs hosts by name`
      : undefined) ??
    (a === undefined
      ? undefined
      : `hosts of a VirtualService must not cover each other, got ${quote(a)} and ${quote(b)}`) ??
    problemOfExportTo(exportTo)
  );
}

function duplicateHosts(hosts: readonly string[]): [string, string] | undefined {
  const covers = (a: string, b: string) => a === b || (a.startsWith('*') && b.endsWith(a.slice(1)));
  for (const [i, a] of hosts.entries()) {
    const b = hosts.find((other, j) => i !== j && covers(a, other));
    if (b !== undefined) {
      return [a, b];
    }
  }
  return undefined;
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
  }
}
