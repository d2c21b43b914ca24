import { ApiObject, Chart, Lazy } from 'cdk8s';
import type { Construct } from 'constructs';
import * as gatewayapi from '../../imports/gateway.networking.k8s.io';
import { overlap } from '../match/overlap';
import type { Specificity } from '../match/precedence';
import { byPrecedence, specificityOf } from '../match/precedence';
import { problemOfHost, toDnsLabel } from '../model/grammar';
import { quote } from '../model/quote';
import { serviceOfHost } from '../model/service-host';
import type { HttpMatchRequest } from '../model/wire/virtual-service';
import { warn } from '../warn';
import { check } from './check';
import { Gateway } from './gateway';
import type { IGateway } from './gateway';
import { idOfGatewayAndHost } from './host-virtual-service';
import { problemOfBackendRef } from './http-route-backend';
import { toHttpRouteRule } from './http-route-rule';
import { toWireMatch } from './http-match';
import type { IstioResourceProps } from './istio-resource';
import { IstioResource } from './istio-resource';
import { asRouteParent, gatewayParents, hostParent, problemOfHostParent } from './route-parent';
import type { ParentRef } from './route-parent';
import type { RoutePart } from './route-part';
import { RuleOrder } from './rule-order';

/** What the HTTPRoute of a host says of itself. */
export interface HostHttpRouteOptions extends IstioResourceProps {
  /**
   * Where the requests come from: the mesh, or a gateway of the Gateway API.
   *
   * @default Gateway.MESH
   */
  readonly gateway?: IGateway;
}

/** A part of a route, and the construct that it comes from. */
interface Sourced {
  readonly source: Construct;
  readonly part: RoutePart;
}

/** How many rules an HTTPRoute may have, and how many matches all together. */
const MOST = { rules: 16, matches: 127 };

/**
 * The HTTPRoute of the Gateway API that all routes of one host share, in one chart and on one parent: in ambient mode the Service
 * of the host, at its waypoint, or a Gateway. The first route makes it; ask for it before, to give it a name or labels. Its
 * rules stand in the order in which istiod tries them: exact paths, longer prefixes before shorter, longer regular
 * expressions before shorter, then what takes any path; then by method, number of headers, number of query parameters. Only
 * among equals does the order of declaration count. It becomes several objects where one would be too long.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/api-types/httproute/
 */
export class HostHttpRoute extends IstioResource {
  /**
   * The HTTPRoute of a host: the one that is there, or a new one.
   *
   * @param scope the chart, or a construct in it
   * @param host the host, as routes name it
   * @param options the gateway, and, before the first route only, name and labels
   */
  public static of(scope: Construct, host: string, options: HostHttpRouteOptions = {}): HostHttpRoute {
    const chart = Chart.of(scope);
    const { gateway = Gateway.MESH, metadata } = options;
    const id = idOfGatewayAndHost(chart, gateway, host);
    const found = chart.node.tryFindChild(id);
    if (found instanceof HostHttpRoute) {
      check(
        metadata
          ? `the HTTPRoute of host ${quote(host)} has routes already (${(found.rules.first ?? found).node.path}); say metadata before the first route`
          : undefined,
      );
      return found;
    }
    return new HostHttpRoute(chart, id, host, gateway, options);
  }

  private readonly rules = new RuleOrder<Sourced, HttpMatchRequest, Specificity>({
    what: 'requests',
    hint: 'make one more specific: a longer path, a method, more headers or query parameters',
    compare: byPrecedence,
    overlap,
    tieKey: (rank, block) => JSON.stringify([rank, (block.uri?.exact ?? block.uri?.prefix)?.toLowerCase()]),
  });
  /** The rules of each object, in the order of declaration: a rule stays in its object. */
  private readonly pages: Array<{ readonly parts: Set<RoutePart>; matches: number }> = [];

  private constructor(
    chart: Chart,
    id: string,
    private readonly host: string,
    private readonly gateway: IGateway,
    options: HostHttpRouteOptions,
  ) {
    check(problemOfHost('host', host));
    super(chart, id, gatewayapi.HttpRoute.GVK, options);
    const there = asRouteParent(gateway) ? undefined : serviceOfHost(host)?.namespace;
    const here = this.metadata.namespace;
    if (there !== undefined && here !== undefined && there !== here) {
      warn(
        this,
        `is in namespace ${here}, and so routes ${host} at waypoints of that namespace alone, not at those of ${there} (say metadata.namespace by HostHttpRoute.of, or declare the routes in a chart of ${there})`,
      );
    }
    this.node.addValidation({
      validate: () => (this.parents() ? [] : [problemOfHostParent(host)]),
    });
  }

  /**
   * Takes a part of a route in at its place.
   *
   * @internal
   */
  public _add(source: Construct, part: RoutePart): void {
    const blocks = (part.rule.match ?? [{}]).map(toWireMatch);
    // what an HTTPRoute cannot say is told where it is written
    const { matches = [], backendRefs = [], filters = [] } = toHttpRouteRule(part, this.metadata.namespace);
    this.rules.add(source, { source, part }, blocks, rankOf(part.rankedBy ? toWireMatch(part.rankedBy) : blocks[0]));
    this.takePlace(part, Math.max(matches.length, 1));
    const backends = [...backendRefs, ...filters.flatMap(filter => filter.requestMirror?.backendRef ?? [])];
    if (backends.some(problemOfBackendRef)) {
      source.node.addValidation({ validate: () => this.problemsOf(part) });
    }
  }

  /** @internal */
  protected _manifest(): { spec: unknown } {
    return this.page(0);
  }

  /** Where an object is full, the next one begins. */
  private takePlace(part: RoutePart, matches: number): void {
    const last = this.pages[this.pages.length - 1];
    if (last && last.parts.size < MOST.rules && last.matches + matches <= MOST.matches) {
      last.parts.add(part);
      last.matches += matches;
      return;
    }
    const index = this.pages.push({ parts: new Set([part]), matches }) - 1;
    if (index > 0) {
      const { apiVersion, kind, name, metadata } = this.apiObject;
      new ApiObject(this, `Resource${index + 1}`, {
        apiVersion,
        kind,
        metadata: { ...(metadata.toJson() as object), name: `${name}-${index + 1}` },
        spec: Lazy.any({ produce: () => this.page(index).spec }) as unknown,
      });
    }
  }

  private page(index: number): { spec: unknown } {
    const sorted = this.rules.sorted().map(({ rule }) => rule);
    const byExpression = sorted.some(({ part }) => part.rule.match?.some(match => match.uri?._toWire().regex));
    const mine = sorted.filter(({ part }) => this.pages[index]?.parts.has(part));
    const names = new Set<string>();
    const rules = mine.map(({ source, part }) => ({
      name: uniqueName(source.node.id, names),
      ...toHttpRouteRule(part, this.metadata.namespace, byExpression),
    }));
    return gatewayapi.HttpRoute.manifest({
      spec: { parentRefs: this.parents(), hostnames: this.hostnames(), rules },
    }) as { spec: unknown };
  }

  private parents(): ParentRef[] | undefined {
    const { namespace } = this.metadata;
    const gateway = asRouteParent(this.gateway);
    if (gateway) {
      return gatewayParents(gateway, this.host, namespace);
    }
    const parent = hostParent(this, this.host, namespace);
    return parent && [parent];
  }

  private hostnames(): string[] | undefined {
    // of a Service the name is the host, and at a gateway no name is every name
    return asRouteParent(this.gateway) && this.host !== '*' ? [this.host] : undefined;
  }

  private problemsOf(part: RoutePart): string[] {
    const { backendRefs = [], filters = [] } = toHttpRouteRule(part, this.metadata.namespace);
    return [...backendRefs, ...filters.flatMap(filter => filter.requestMirror?.backendRef ?? [])].flatMap(
      backend => problemOfBackendRef(backend) ?? [],
    );
  }
}

/** As on sidecars, but that istiod tries longer expressions first. */
function rankOf(block: HttpMatchRequest): Specificity {
  const rank = specificityOf(block);
  return rank.path === 1 ? { ...rank, length: block.uri?.regex?.length ?? 0 } : rank;
}

/** The id of the route, as the name of a rule, which must be a DNS name of its own. */
function uniqueName(id: string, names: Set<string>): string {
  const label = toDnsLabel(id);
  let name = label;
  for (let i = 2; names.has(name); i++) {
    name = `${label}-${i}`;
  }
  names.add(name);
  return name;
}
