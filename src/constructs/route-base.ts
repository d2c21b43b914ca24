import { Construct } from 'constructs';
import { check } from './check';
import { Gateway } from './gateway';
import type { IGateway } from './gateway';
import { HostHttpRoute } from './host-http-route';
import { HostVirtualService } from './host-virtual-service';
import type { HttpRuleOptions } from './http-rule';
import { problemOfHttpRule } from './http-rule';
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

/**
 * What all routes do: they stand in the VirtualService of each of their hosts, on each of their gateways; in ambient mode, and
 * on gateways of the Gateway API, in its HTTPRoute.
 */
export abstract class RouteBase extends Construct {
  /**
   * Takes the parts, each with its place in the order, to where they apply; `httpRouteParts` are those of an HTTPRoute, where
   * it has words of its own.
   *
   * @internal
   */
  protected _join(options: RouteOptions, parts: RoutePart[], httpRouteParts = parts): void {
    const { gateways = [Gateway.MESH], hosts } = options;
    check(
      gateways.length > 0 ? undefined : 'gateways of a route must not be empty (did you mean [Gateway.MESH]?)',
      hosts?.length === 0 ? 'hosts of a route must not be empty (leave them out for those of the gateway)' : undefined,
      ...parts.map(part => problemOfHttpRule(part.rule)),
    );
    for (const gateway of gateways) {
      const joined = new Set<string>();
      const join = (host: string) => {
        if (!joined.has(host)) {
          joined.add(host);
          if (takesHttpRoutes(this, gateway)) {
            const httpRoute = HostHttpRoute.of(this, host, { gateway });
            httpRouteParts.forEach(part => httpRoute._add(this, part));
            return;
          }
          const virtualService = HostVirtualService.of(this, host, { gateway });
          parts.forEach(({ rule, rankedBy }) => virtualService._add(this, { ...rule, name: this.node.id }, rankedBy));
        }
      };
      if (hosts) {
        hosts.forEach(join);
      } else {
        follow(gateway, join);
        const silent = `gateway ${gateway.gatewayName} serves no host over HTTP, so the route stands nowhere (add a server, or pass TLS on by its SNI)`;
        this.node.addValidation({ validate: () => (joined.size > 0 ? [] : [silent]) });
      }
    }
  }
}

function follow(gateway: IGateway, join: (host: string) => void): void {
  check(
    gateway.gatewayName === Gateway.MESH.gatewayName
      ? `hosts of a route must be given for the mesh, such as ['reviews.shop.svc.cluster.local']`
      : undefined,
  );
  const follower = gateway as Partial<Pick<Gateway, '_follow'>>;
  if (follower._follow) {
    follower._follow(join);
  } else {
    join('*');
  }
}
