import type { Construct } from 'constructs';
import { check } from './check';
import type { Gateway, IGateway } from './gateway';
import { isMesh } from './gateway-reference';
import type { RuleList } from './server';

/** Where a route applies. */
export interface JoinOptions {
  readonly gateways: IGateway[];
  /** The hosts; without them those of the gateways are followed, also those to come. */
  readonly hosts?: string[];
  /** Which rules of a VirtualService the route is one of. */
  readonly list: RuleList;
  /** The port of the gateways' servers; any without it. */
  readonly port?: number;
  /** How a message calls the hosts. */
  readonly called: string;
}

/** What a gateway's servers are called whose hosts a route follows. */
const SERVED: { readonly [list in RuleList]: string } = {
  http: 'over HTTP',
  tls: 'by passing TLS on',
  tcp: 'over TCP',
};

const ADVICE: { readonly [list in RuleList]: string } = {
  http: 'add a server, or pass TLS on by its SNI',
  tls: 'add a server with ServerTls.passthrough(), or use an HTTP route where TLS ends',
  tcp: 'add a server, such as Server.tcp',
};

/** Takes a route to each of its hosts, on each of its gateways. */
export function joinHosts(
  route: Construct,
  options: JoinOptions,
  join: (host: string, gateway: IGateway) => void,
): void {
  const { gateways, hosts, list, port, called } = options;
  check(
    gateways.length > 0 ? undefined : 'gateways of a route must not be empty (did you mean [Gateway.MESH]?)',
    hosts?.length === 0
      ? `${called} of a route must not be empty (leave them out for those of the gateway)`
      : undefined,
  );
  for (const gateway of gateways) {
    const joined = new Set<string>();
    const once = (host: string) => {
      if (!joined.has(host)) {
        joined.add(host);
        join(host, gateway);
      }
    };
    if (hosts) {
      hosts.forEach(once);
      continue;
    }
    check(
      isMesh(gateway)
        ? `${called} of a route must be given for the mesh, such as ['reviews.shop.svc.cluster.local']`
        : undefined,
    );
    follow(gateway, list, port, once);
    const where = port === undefined ? '' : ` on port ${port}`;
    const silent = `gateway ${gateway.gatewayName} serves no host ${SERVED[list]}${where}, so the route stands nowhere (${ADVICE[list]})`;
    route.node.addValidation({ validate: () => (joined.size > 0 ? [] : [silent]) });
  }
}

function follow(gateway: IGateway, list: RuleList, port: number | undefined, join: (host: string) => void): void {
  const follower = gateway as Partial<Pick<Gateway, '_follow'>>;
  if (follower._follow) {
    follower._follow({ list, port, join });
  } else {
    join('*');
  }
}
