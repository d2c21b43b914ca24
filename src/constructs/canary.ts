import { Construct } from 'constructs';
import { problemOfPercent } from '../model/grammar';
import { check } from './check';
import type { IDestination } from './destination';
import { Gateway } from './gateway';
import type { IGateway } from './gateway';
import type { IHost } from './host';
import type { HttpMatch } from './http-match';
import { HttpRoute } from './http-route';
import type { IRouteAction } from './route-action';
import { toRouteDestination } from './route-action';
import { Split } from './split';

/** Which version is new, and who gets it. */
export interface CanaryProps {
  /** The service that clients call. */
  readonly service: IHost;

  /** The version that has been there: a subset of the service, or a service of its own. */
  readonly stable: IDestination;

  /** The version that is new. */
  readonly canary: IDestination;

  /** The share of requests that the new version gets, 0 to 100. */
  readonly percent: number;

  /**
   * Requests that always go to the new version, such as those with a header that testers send.
   *
   * @default - none
   */
  readonly testers?: HttpMatch[];

  /**
   * Where the requests come from: gateways, `Gateway.MESH` for calls from inside the mesh, or both.
   *
   * @default [Gateway.MESH]
   */
  readonly gateways?: IGateway[];

  /**
   * The hosts that are asked for.
   *
   * @default - in the mesh that of the service; on a gateway those that it serves over HTTP
   */
  readonly hosts?: string[];
}

/**
 * A new version that gets a share of the requests, and all of those that testers send. The share is meant to grow: the same lines with
 * another `percent` give the same objects with other weights. It gives routes in the VirtualService of each host.
 *
 * @see https://istio.io/latest/docs/tasks/traffic-management/traffic-shifting/
 */
export class Canary extends Construct {
  /**
   * @param scope the scope
   * @param id the id, which becomes the name of the route in access logs
   * @param props which version is new, and who gets it
   */
  public constructor(scope: Construct, id: string, props: CanaryProps) {
    super(scope, id);
    const { service, stable, canary, percent, testers, gateways = [Gateway.MESH], hosts } = props;
    check(
      gateways.length > 0 ? undefined : 'gateways of a canary must not be empty (did you mean [Gateway.MESH]?)',
      problemOfPercent('percent of a canary', percent),
      hostAndSubset(stable) === hostAndSubset(canary)
        ? `canary must be another version than stable, got ${hostAndSubset(stable)} twice`
        : undefined,
    );
    const [canaryWeight, stableWeight] = weightsOf(percent);
    const split = Split.between({ to: stable, weight: stableWeight }, { to: canary, weight: canaryWeight });
    const all: IRouteAction = {
      toRouteAction: () => ({ route: [{ destination: toRouteDestination(canary.toDestination()) }] }),
    };
    const inMesh = gateways.filter(gateway => gateway.gatewayName === Gateway.MESH.gatewayName);
    const atEdge = gateways.filter(gateway => !inMesh.includes(gateway));
    const route = (name: string, to: IRouteAction, match?: HttpMatch[]) => {
      const places = hosts
        ? [{ gateways, hosts }]
        : [{ gateways: inMesh, hosts: [service.host] }, { gateways: atEdge }];
      places
        .filter(place => place.gateways.length > 0)
        // of the same name each, for they are one route to whoever reads the access log
        .forEach(
          (place, i) =>
            new HttpRoute(i === 0 ? this : new Construct(this, `${name}AtGateways`), name, { ...place, match, to }),
        );
    };
    route(id, split);
    if (testers) {
      route(`${id}Testers`, all, testers);
    }
  }
}

/** A percentage and the rest of it in whole numbers, which weights are: 2.5 and 97.5 become 25 and 975. */
function weightsOf(percent: number): [number, number] {
  const scale = [1, 10, 100, 1000, 10_000].find(factor => Number.isInteger(percent * factor)) ?? 10_000;
  const weight = Math.round(percent * scale);
  return [weight, 100 * scale - weight];
}

function hostAndSubset(destination: IDestination): string {
  const { host, subset } = destination.toDestination();
  return subset === undefined ? host : `${host}/${subset}`;
}
