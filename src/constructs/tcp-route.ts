import { Construct } from 'constructs';
import { check } from './check';
import { Gateway } from './gateway';
import { HostVirtualService } from './host-virtual-service';
import { joinHosts } from './join-hosts';
import type { L4RouteOptions } from './l4-route-options';
import { l4MatchOf } from './l4-route-options';
import { problemOfTcpRule } from './tcp-rule';

/** Which connections a route takes, and who gets them. */
export interface TcpRouteProps extends L4RouteOptions {
  /**
   * The hosts that are called. In the mesh they are services; on a gateway TCP knows no hosts, and they need only be among
   * those of the server.
   *
   * @default - those that the gateways serve over TCP, on `port` where it is given; needed for the mesh
   */
  readonly hosts?: string[];
}

/**
 * A route for bytes: for ports that speak neither HTTP nor TLS, and for TLS that ends at a gateway on a port that is not
 * HTTPS. It stands in the VirtualService of each of its hosts, on each of its gateways.
 *
 * @see https://istio.io/latest/docs/tasks/traffic-management/tcp-traffic-shifting/
 */
export class TcpRoute extends Construct {
  /**
   * @param scope the scope
   * @param id the id
   * @param props which connections, and who gets them
   */
  public constructor(scope: Construct, id: string, props: TcpRouteProps) {
    super(scope, id);
    const { gateways = [Gateway.MESH], hosts, port, to } = props;
    const match = l4MatchOf(props, gateways);
    const rule = { match: match && [match], to };
    check(problemOfTcpRule(rule));
    joinHosts(this, { gateways, hosts, list: 'tcp', port, called: 'hosts' }, (host, gateway) =>
      HostVirtualService.of(this, host, { gateway })._addTcp(this, rule),
    );
  }
}
