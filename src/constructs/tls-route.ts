import { Construct } from 'constructs';
import { coversHost } from '../match/host';
import { check } from './check';
import { Gateway } from './gateway';
import { HostVirtualService } from './host-virtual-service';
import { joinHosts } from './join-hosts';
import type { L4RouteOptions } from './l4-route-options';
import { l4MatchOf } from './l4-route-options';
import { problemOfSniHost } from './tls-match';
import { problemOfTlsRule } from './tls-rule';
import { problemOfCover } from './virtual-service-scope';

/** Which TLS connections a route takes, and who gets them. */
export interface TlsRouteProps extends L4RouteOptions {
  /**
   * The names that the client may ask for (SNI), any one of them: `shop.example.com`, `*.example.com`, or on a gateway `*`.
   * The most specific one takes a connection.
   *
   * @default - those for which the gateways pass TLS on; needed for the mesh
   */
  readonly sniHosts?: string[];

  /**
   * The hosts whose VirtualService the route stands in; each of `sniHosts` must lie in one.
   *
   * @default - one for each of `sniHosts`
   */
  readonly hosts?: string[];
}

/**
 * A route for TLS that is passed on as it came, told by the name that the client asks for (SNI). It stands in the
 * VirtualService of each of its hosts, on each of its gateways. Nobody on the way sees requests in it: HTTP routes and
 * policies for HTTP do not apply.
 *
 * @see https://istio.io/latest/docs/tasks/traffic-management/ingress/ingress-sni-passthrough/
 */
export class TlsRoute extends Construct {
  /**
   * @param scope the scope
   * @param id the id
   * @param props which connections, and who gets them
   */
  public constructor(scope: Construct, id: string, props: TlsRouteProps) {
    super(scope, id);
    const { gateways = [Gateway.MESH], sniHosts, port, to } = props;
    const match = l4MatchOf(props, gateways);
    check(
      props.hosts && !sniHosts ? 'sniHosts of a route must be given with hosts (did you mean sniHosts?)' : undefined,
      ...(sniHosts ?? []).map(problemOfSniHost),
      ...(sniHosts ?? []).map(name => props.hosts && problemOfCover(name, props.hosts)),
      problemOfTlsRule({ match: [{ ...match, sniHosts: ['*'] }], to }),
    );
    const hosts = props.hosts ?? sniHosts;
    joinHosts(this, { gateways, hosts, list: 'tls', port, called: 'sniHosts' }, (host, gateway) => {
      const names = props.hosts && sniHosts ? sniHosts.filter(name => coversHost(host, name)) : [host];
      if (names.length > 0) {
        HostVirtualService.of(this, host, { gateway })._addTls(this, { match: [{ ...match, sniHosts: names }], to });
      }
    });
  }
}
