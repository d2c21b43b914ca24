import type { IConstruct } from 'constructs';
import { ConfigPatch } from './config-patch';
import { PatchContext } from './config-patch-options';
import { isAmbient } from './data-plane';
import type { IstioResourceProps } from './istio-resource';
import { HTTP_CONNECTION_MANAGER } from './listener-match';
import { Patch } from './patch';
import type { IPolicyTarget } from './policy-target';
import type { RouteMatchAction } from './route-configuration-match';
import type { IHttpRoute } from './route-base';

/** Where requests are counted. */
export interface RateLimitPlace extends IstioResourceProps {
  /**
   * Whose proxies: those of workloads and of gateways, or the objects behind gateways and waypoints.
   *
   * @default - those of all workloads of the namespace; in the root namespace, of the whole mesh
   */
  readonly targets?: IPolicyTarget[];

  /**
   * On which side: `GATEWAY`, `SIDECAR_INBOUND` for what a workload is asked (in ambient mode, at its waypoint), or
   * `SIDECAR_OUTBOUND` for what it asks others.
   *
   * @default - at gateways, and at sidecars for what a workload is asked; with routes, at gateways
   */
  readonly context?: PatchContext;

  /**
   * The routes whose requests are counted. Routes of other VirtualServices at the same proxy count too if they have
   * the same name.
   *
   * @default - all requests
   */
  readonly routes?: IHttpRoute[];
}

/** Why a limit cannot stand where it is put. */
export function problemOfRateLimitPlace({ context, routes }: RateLimitPlace): string | undefined {
  const nameless = routes?.find(isNameless);
  return (
    (nameless &&
      `route ${nameless.routeName} of a rate limit must stand in a VirtualService, got an HTTPRoute, from which no name reaches Envoy (leave routes out for all requests)`) ??
    (routes?.length === 0 ? 'routes of a rate limit must not be empty (leave them out for all requests)' : undefined) ??
    (context === PatchContext.ANY
      ? 'context of a rate limit must be GATEWAY, SIDECAR_INBOUND or SIDECAR_OUTBOUND, got ANY, which counts requests coming and going'
      : undefined) ??
    (routes && context === PatchContext.SIDECAR_INBOUND
      ? 'context of a rate limit for routes must be GATEWAY or SIDECAR_OUTBOUND, got SIDECAR_INBOUND, where routes have no names'
      : undefined)
  );
}

function isNameless(route: IHttpRoute & { readonly _isNameless?: boolean }): boolean | undefined {
  return route._isNameless;
}

/** What a limit puts into Envoy: the filter, and what the routes or the virtual hosts say to it. */
export interface RateLimitPatches {
  readonly filter: { [key: string]: unknown };
  readonly route: { [key: string]: unknown };
  /** What the routes must do for it; anything else it leaves alone. */
  readonly routeAction?: RouteMatchAction;
  readonly virtualHost?: { [key: string]: unknown };
}

/** The patches of a limit, in each place where it counts. */
export function rateLimitPatches(scope: IConstruct, place: RateLimitPlace, patches: RateLimitPatches): ConfigPatch[] {
  const { context, routes } = place;
  const contexts = context
    ? [context]
    : routes
      ? [PatchContext.GATEWAY]
      : [PatchContext.SIDECAR_INBOUND, PatchContext.GATEWAY];
  return contexts.flatMap(each => [
    ConfigPatch.httpFilter(Patch.insertFirst(patches.filter), {
      context: each,
      listener: {
        // a waypoint reads HTTP twice, and what it reads first are the tunnels
        name: each === PatchContext.SIDECAR_INBOUND && isAmbient(scope) ? 'main_internal' : undefined,
        filterChain: { filter: HTTP_CONNECTION_MANAGER },
      },
    }),
    ...(routes ?? []).map(({ routeName: name }) =>
      ConfigPatch.httpRoute(Patch.merge(patches.route), {
        context: each,
        routeConfiguration: { vhost: { route: { name, action: patches.routeAction } } },
      }),
    ),
    ...(patches.virtualHost && !routes
      ? [ConfigPatch.virtualHost(Patch.merge(patches.virtualHost), { context: each })]
      : []),
  ]);
}
