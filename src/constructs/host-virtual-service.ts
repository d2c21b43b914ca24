import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import * as networking from '../../imports/networking.istio.io';
import { l4SpecificityOf } from '../match/l4';
import { specificityOf } from '../match/precedence';
import { quote } from '../model/quote';
import { check } from './check';
import { Gateway } from './gateway';
import type { IGateway } from './gateway';
import { gatewayReference, isMesh } from './gateway-reference';
import { idOfHost } from './host-id';
import type { HttpRule } from './http-rule';
import { problemOfVirtualServiceRule, toWireRule } from './http-rule';
import type { HttpMatch } from './http-match';
import { toWireMatch } from './http-match';
import type { IstioResourceProps } from './istio-resource';
import { IstioResource } from './istio-resource';
import { toWireL4Match } from './l4-match';
import { orNone } from './or-none';
import { takesHttpRoutes } from './route-parent';
import { httpOrder, tcpOrder, tlsOrder } from './rule-orders';
import type { TcpRule } from './tcp-rule';
import { toWireTcpRule } from './tcp-rule';
import { toWireTlsMatch } from './tls-match';
import type { TlsRule } from './tls-rule';
import { toWireTlsRule } from './tls-rule';
import type { IVirtualService } from './virtual-service';
import { problemOfScope } from './virtual-service-scope';

/** Of which host, and who sees it. */
export interface HostVirtualServiceOptions extends IstioResourceProps {
  /**
   * Where the requests come from.
   *
   * @default Gateway.MESH
   */
  readonly gateway?: IGateway;

  /**
   * The namespaces that see it: names, `.` for its own, `*` for all.
   *
   * @default - all, unless the mesh says otherwise
   */
  readonly exportTo?: string[];
}

/**
 * The VirtualService that all routes of one host share, in one chart and on one gateway. The first route makes it; ask for it
 * before, to give it a name, labels or `exportTo`. Its rules stand in the order of the Gateway API: exact paths, longer
 * prefixes before shorter, regular expressions, then what takes any path; then by method, number of headers, number of
 * query parameters. Only among equals does the order of declaration count. Rules for TLS stand by their SNI, the most specific
 * first, and rules for TCP those with more conditions first.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httprouterule
 */
export class HostVirtualService extends IstioResource implements IVirtualService {
  /**
   * The VirtualService of a host: the one that is there, or a new one.
   *
   * @param scope the chart, or a construct in it
   * @param host the host, as routes name it
   * @param options the gateway, and, before the first route only, name, labels and `exportTo`
   */
  public static of(scope: Construct, host: string, options: HostVirtualServiceOptions = {}): HostVirtualService {
    const chart = Chart.of(scope);
    const { gateway = Gateway.MESH, metadata, exportTo } = options;
    const found = HostVirtualService.find(chart, gateway, host);
    check(
      found && (metadata || exportTo)
        ? `the VirtualService of host ${quote(host)} has routes already (${found.first.node.path}); say metadata and exportTo before the first route`
        : undefined,
    );
    if (!found) {
      check(problemOfVirtualService(scope, gateway, host));
    }
    const it = found ?? new HostVirtualService(chart, idOfGatewayAndHost(chart, gateway, host), host, gateway, options);
    HostVirtualService.known(chart, gateway).set(host, it);
    return it;
  }

  /** Paths and ids are slow to make, and every route asks. */
  private static readonly byChart = new WeakMap<Chart, Map<IGateway, Map<string, HostVirtualService>>>();

  private static known(chart: Chart, gateway: IGateway): Map<string, HostVirtualService> {
    const byGateway = HostVirtualService.byChart.get(chart) ?? new Map<IGateway, Map<string, HostVirtualService>>();
    const byHost = byGateway.get(gateway) ?? new Map<string, HostVirtualService>();
    HostVirtualService.byChart.set(chart, byGateway.set(gateway, byHost));
    return byHost;
  }

  private static find(chart: Chart, gateway: IGateway, host: string): HostVirtualService | undefined {
    const known = HostVirtualService.known(chart, gateway).get(host);
    if (known) {
      return known;
    }
    // another reference to the same gateway
    const child = chart.node.tryFindChild(idOfGatewayAndHost(chart, gateway, host));
    return child instanceof HostVirtualService ? child : undefined;
  }

  private readonly http = httpOrder<HttpRule>();
  private readonly tls = tlsOrder<TlsRule>();
  private readonly tcp = tcpOrder<TcpRule>();

  private constructor(
    chart: Chart,
    id: string,
    private readonly host: string,
    private readonly gateway: IGateway,
    private readonly options: HostVirtualServiceOptions,
  ) {
    check(problemOfScope({ hosts: [host], gateways: [gateway], exportTo: options.exportTo }));
    super(chart, id, networking.VirtualService.GVK, options);
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
   * Takes a rule in at its place.
   *
   * @internal
   */
  public _add(source: Construct, rule: HttpRule, rankedBy?: HttpMatch): void {
    check(problemOfVirtualServiceRule(rule));
    const blocks = rule.match ? rule.match.map(toWireMatch) : [{}];
    const rank = rankedBy && (blocks[rule.match?.indexOf(rankedBy) ?? -1] ?? toWireMatch(rankedBy));
    this.http.add(source, rule, blocks, specificityOf(rank ?? blocks[0]));
  }

  /** @internal */
  public _addTls(source: Construct, rule: TlsRule): void {
    const blocks = rule.match.map(toWireTlsMatch);
    this.tls.add(source, rule, blocks, l4SpecificityOf(blocks[0]));
  }

  /** @internal */
  public _addTcp(source: Construct, rule: TcpRule): void {
    const blocks = (rule.match ?? [{}]).map(toWireL4Match);
    this.tcp.add(source, rule, blocks, l4SpecificityOf(blocks[0]));
  }

  /** @internal */
  protected _manifest(): { spec: unknown } {
    const { host, gateway, options } = this;
    return networking.VirtualService.manifest({
      spec: {
        hosts: [host],
        gateways: gatewaysOf(gateway),
        http: orNone(
          this.http.sorted().map(({ rule, blocks, source }) => toWireRule(rule, source.node.id, rule.match && blocks)),
        ),
        tls: orNone(this.tls.sorted().map(({ rule }) => toWireTlsRule(rule))),
        tcp: orNone(this.tcp.sorted().map(({ rule }) => toWireTcpRule(rule))),
        exportTo: options.exportTo,
      },
    }) as { spec: unknown };
  }

  /** The construct of a rule that it has; itself, if it has none. */
  private get first(): Construct {
    return this.http.first ?? this.tls.first ?? this.tcp.first ?? this;
  }
}

function problemOfVirtualService(scope: Construct, gateway: IGateway, host: string): string | undefined {
  return takesHttpRoutes(scope, gateway)
    ? `host ${quote(host)} has no VirtualService ${isMesh(gateway) ? 'in ambient mode' : `on gateway ${gateway.gatewayName}`}, where routes are those of the Gateway API (did you mean HostHttpRoute.of, or for TCP and TLS gatewayapi.TcpRoute and gatewayapi.TlsRoute?)`
    : undefined;
}

function gatewaysOf(gateway: IGateway): string[] | undefined {
  // the mesh is what Istio takes when no gateway is named
  return isMesh(gateway) ? undefined : [gatewayReference(gateway)];
}

/** The id of what the routes of a host share on a gateway: it does not change when routes come and go. */
export function idOfGatewayAndHost(chart: Chart, gateway: IGateway, host: string): string {
  return `${idOfGateway(chart, gateway)}-${idOfHost(host)}`;
}

/** Names a gateway by its place in the tree, so that the id does not change with the name of the object. */
function idOfGateway(chart: Chart, gateway: IGateway): string {
  if (!Construct.isConstruct(gateway)) {
    return gateway.gatewayName;
  }
  const own = `${chart.node.path}/`;
  const path = gateway.node.path;
  return (path.startsWith(own) ? path.slice(own.length) : path).replace(/\//g, '-');
}
