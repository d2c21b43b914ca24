import { check } from './check';
import type { IGateway } from './gateway';
import { isMesh } from './gateway-reference';
import type { L4Match } from './l4-match';
import type { IRouteAction } from './route-action';

/** Where a route for connections applies, and who takes them. */
export interface L4RouteOptions {
  /**
   * Where the connections come from: gateways, `Gateway.MESH` for those from inside the mesh, or both.
   *
   * @default [Gateway.MESH]
   */
  readonly gateways?: IGateway[];

  /**
   * The port: of a gateway the server's, in the mesh the service's. From 1 to 65535.
   *
   * @default - any
   */
  readonly port?: number;

  /**
   * The addresses that are called, as `10.1.2.3` or `10.1.0.0/16`; in the mesh alone.
   *
   * @default - any address
   */
  readonly destinationSubnets?: string[];

  /**
   * Labels of the workload that calls; in the mesh alone.
   *
   * @default - any workload
   */
  readonly sourceLabels?: { [key: string]: string };

  /**
   * Namespace of the workload that calls; in the mesh alone.
   *
   * @default - any namespace
   */
  readonly sourceNamespace?: string;

  /** Who takes the connections: a `MeshService` or one of its subsets, or a `Split`. */
  readonly to: IRouteAction;
}

/** What a route asks of a connection; nothing where it asks nothing. */
export function l4MatchOf(options: L4RouteOptions, gateways: readonly IGateway[]): L4Match | undefined {
  const { port, destinationSubnets, sourceLabels, sourceNamespace } = options;
  const inMesh = Object.entries({ destinationSubnets, sourceLabels, sourceNamespace }).filter(([, value]) => value);
  check(
    inMesh.length > 0 && !gateways.every(isMesh)
      ? `${inMesh[0][0]} of a route for connections is asked in the mesh alone: a gateway looks at the port and the SNI (leave it out, or bind the route to Gateway.MESH)`
      : undefined,
  );
  return port === undefined && inMesh.length === 0
    ? undefined
    : { port, destinationSubnets, sourceLabels, sourceNamespace };
}
