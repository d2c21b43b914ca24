import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import * as networking from '../../imports/networking.istio.io';
import { overlap } from '../match/overlap';
import type { Specificity } from '../match/precedence';
import { byPrecedence, specificityOf } from '../match/precedence';
import { quote } from '../model/quote';
import type { HttpMatchRequest } from '../model/wire';
import { warn } from '../warn';
import { check } from './check';
import { Gateway } from './gateway';
import type { IGateway } from './gateway';
import { gatewayReference } from './gateway-reference';
import type { HttpRule } from './http-rule';
import { toWireRule } from './http-rule';
import type { HttpMatch } from './http-match';
import { toWireMatch } from './http-match';
import type { IstioResourceProps } from './istio-resource';
import { IstioResource } from './istio-resource';
import type { IVirtualService } from './virtual-service';
import { problemOfScope } from './virtual-service';

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

/** A rule, and the construct that it comes from. */
interface Entry {
  readonly source: Construct;
  readonly rule: HttpRule;
  readonly blocks: HttpMatchRequest[];
  readonly specificity: Specificity;
}

/**
 * The VirtualService that all routes of one host share, in one chart and on one gateway. The first route makes it; ask for it
 * before, to give it a name, labels or `exportTo`. Its rules stand in the order of the Gateway API: exact paths, longer
 * prefixes before shorter, regular expressions, then what takes any path; then by method, number of headers, number of
 * query parameters. Only among equals does the order of declaration count.
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
    const id = idOfGatewayAndHost(chart, gateway, host);
    const found = chart.node.tryFindChild(id);
    if (found instanceof HostVirtualService) {
      check(
        metadata || exportTo
          ? `the VirtualService of host ${quote(host)} has routes already (${found.entries[0]?.source.node.path ?? found.node.path}); say metadata and exportTo before the first route`
          : undefined,
      );
      return found;
    }
    return new HostVirtualService(chart, id, host, gateway, options);
  }

  private readonly entries: Entry[] = [];
  private readonly byTie = new Map<string, Entry[]>();

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
   * Takes a rule in at its place, and says so where only the order of declaration decides between it and another.
   *
   * @internal
   */
  public _add(source: Construct, rule: HttpRule, rankedBy: HttpMatch = rule.match?.[0] ?? {}): void {
    const blocks = (rule.match ?? [{}]).map(toWireMatch);
    const entry: Entry = { source, rule, blocks, specificity: specificityOf(toWireMatch(rankedBy)) };
    const keys = new Set(blocks.map(block => tieKey(entry.specificity, block)));
    const equals = [...keys].flatMap(key => this.byTie.get(key) ?? []);
    const rival = equals.find(
      other => other.source !== source && other.blocks.some(a => blocks.some(b => overlap(a, b))),
    );
    if (rival) {
      warn(
        source,
        `takes some requests that ${rival.source.node.path} takes too, and nothing but the order of declaration decides between them: ` +
          `${rival.source.node.id} comes first (make one more specific: a longer path, a method, more headers or query parameters)`,
      );
    }
    keys.forEach(key => this.byTie.set(key, [...(this.byTie.get(key) ?? []), entry]));
    this.entries.push(entry);
  }

  /** @internal */
  protected _manifest(): { spec: unknown } {
    const { host, gateway, options } = this;
    return networking.VirtualService.manifest({
      spec: {
        hosts: [host],
        gateways: gatewaysOf(gateway),
        http: this.sorted().map(toWireRule),
        exportTo: options.exportTo,
      },
    }) as { spec: unknown };
  }

  private sorted(): HttpRule[] {
    // stable: equals stay in the order of declaration
    return [...this.entries].sort((a, b) => byPrecedence(a.specificity, b.specificity)).map(entry => entry.rule);
  }
}

/** What two blocks have in common that tie and may overlap: of equal length, different literal paths never do. */
function tieKey(specificity: Specificity, block: HttpMatchRequest): string {
  const literal = specificity.path > 1 ? (block.uri?.exact ?? block.uri?.prefix) : '';
  return JSON.stringify([specificity, literal?.toLowerCase()]);
}

function gatewaysOf(gateway: IGateway): string[] | undefined {
  // the mesh is what Istio takes when no gateway is named
  return gateway.gatewayName === Gateway.MESH.gatewayName ? undefined : [gatewayReference(gateway)];
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

/** `*.example.com` -> `-any-example-com`. No two hosts have one id: a dash is doubled, and no host begins with one. */
function idOfHost(host: string): string {
  return host.replace(/-/g, '--').replace(/\./g, '-').replace(/\*/g, '-any').replace(/:/g, '-');
}
