import { Construct } from 'constructs';
import { check } from './check';
import { Gateway } from './gateway';
import type { IGateway } from './gateway';
import { isMesh } from './gateway-reference';
import { HostHttpRoute } from './host-http-route';
import { HostVirtualService } from './host-virtual-service';
import { problemOfMatchInMesh } from './http-match';
import type { HttpRuleOptions } from './http-rule';
import { problemOfHttpRule } from './http-rule';
import { joinHosts } from './join-hosts';
import { takesHttpRoutes } from './route-parent';
import type { RoutePart } from './route-part';

/** Where a route applies, and what it does. */
export interface RouteOptions extends HttpRuleOptions {
  /**
   * Where the requests come from: gateways, `Gateway.MESH` for calls from inside the mesh, or both.
   *
   * @default [Gateway.MESH]
   */
  readonly gateways?: IGateway[];

  /**
   * The hosts that are asked for: `shop.example.com`, `*.example.com`, or on a gateway `*`. The most specific host
   * takes a request, and if none of its routes does, the answer is 404.
   *
   * @default - those that the gateways serve over HTTP; needed for the mesh
   */
  readonly hosts?: string[];
}

/** A route for HTTP, as other objects refer to it: one of this app, or one by its name. */
export interface IHttpRoute {
  /** The name that it has in its VirtualService, in access logs and in Envoy. */
  readonly routeName: string;
}

/**
 * What all routes do: they stand in the VirtualService of each of their hosts, on each of their gateways; in ambient mode, and
 * on gateways of the Gateway API, in its HTTPRoute.
 */
export abstract class RouteBase extends Construct implements IHttpRoute {
  /**
   * Whether it stands in an HTTPRoute, from which no name reaches Envoy.
   *
   * @internal
   */
  public _isNameless = false;

  /** The name that it has in its VirtualService, in access logs and in Envoy: its id. */
  public get routeName(): string {
    return this.node.id;
  }

  /**
   * Takes the parts, each with its place in the order, to where they apply; `httpRouteParts` are those of an HTTPRoute, where
   * it has words of its own.
   *
   * @internal
   */
  protected _join(options: RouteOptions, parts: RoutePart[], httpRouteParts = () => parts): void {
    const { gateways = [Gateway.MESH], hosts } = options;
    const inMesh = gateways.some(isMesh);
    this._isNameless = gateways.some(gateway => takesHttpRoutes(this, gateway));
    check(
      ...parts.map(part => problemOfHttpRule(part.rule)),
      ...(inMesh ? parts.flatMap(part => (part.rule.match ?? []).map(problemOfMatchInMesh)) : []),
    );
    joinHosts(this, { gateways, hosts, list: 'http', called: 'hosts' }, (host, gateway) => {
      if (this._isNameless && takesHttpRoutes(this, gateway)) {
        const httpRoute = HostHttpRoute.of(this, host, { gateway });
        httpRouteParts().forEach(part => httpRoute._add(this, part));
        return;
      }
      const virtualService = HostVirtualService.of(this, host, { gateway });
      parts.forEach(({ rule, rankedBy }) => virtualService._add(this, rule, rankedBy));
    });
  }
}
