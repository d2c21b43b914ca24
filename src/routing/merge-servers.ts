/** How istiod puts the servers of all Gateways of a proxy together, port by port. */
import { endsHttps, type GatewayEntry, type GatewayServer, isPlainHttp } from './gateways';

/** The servers that share an address and a port. */
export interface MergedPort {
  /** Where the proxy listens. */
  readonly number: number;
  readonly bind: string;
  readonly plainHttp: boolean;
  readonly servers: GatewayServer[];
}

/** What was left out, and for what. */
export interface LeftOut {
  readonly server: GatewayServer;
  readonly because: string;
}

/** Merges the servers of Gateways, the oldest first. `listensAt` tells at which port of the proxy a port of the Gateway is. */
export function mergeServers(
  gateways: readonly GatewayEntry[],
  listensAt: (port: number) => number,
): { readonly ports: readonly MergedPort[]; readonly leftOut: readonly LeftOut[] } {
  const ports: MergedPort[] = [];
  const leftOut: LeftOut[] = [];
  const taken = new Map<number, Map<string, string>>();
  for (const server of gateways.flatMap(gateway => gateway.servers)) {
    const number = listensAt(server.number);
    const because = server.at.value.tls ? sameHost(server, number, taken) : undefined;
    const clash = because ?? place(server, number, ports);
    if (clash !== undefined) {
      leftOut.push({ server, because: clash });
    }
  }
  return { ports, leftOut };
}

/** Puts a server to those of its port; the reason where that is impossible. */
function place(server: GatewayServer, number: number, ports: MergedPort[]): string | undefined {
  const here = ports.filter(port => port.number === number && port.bind === server.bind);
  const plain = isPlainHttp(server);
  const bare = plain || server.at.value.tls === undefined;
  const other = here[0];
  if (!other) {
    ports.push({ number, bind: server.bind, plainHttp: plain, servers: [server] });
    return undefined;
  }
  const first = other.servers[0];
  const firstIsBare = isPlainHttp(first) || first.at.value.tls === undefined;
  if (firstIsBare || bare) {
    if (other.plainHttp && plain) {
      other.servers.push(server);
      return undefined;
    }
    return `port ${number} speaks ${first.protocol.toUpperCase()} already, by Gateway ${first.gateway}`;
  }
  if (endsHttps(server) && other.servers.some(kin => endsHttps(kin) && routeName(kin) === routeName(server))) {
    return `two servers of Gateway ${server.gateway} call their port '${server.at.value.port?.name}'`;
  }
  other.servers.push(server);
  return undefined;
}

/** The name of the routes of a server that ends TLS. */
function routeName({ number, at, gateway }: GatewayServer): string {
  return `${number} ${at.value.port?.name} ${gateway}`;
}

/** Two servers with TLS cannot have a host in common: no handshake could choose. */
function sameHost(
  { hosts, bind, gateway }: GatewayServer,
  port: number,
  taken: Map<number, Map<string, string>>,
): string | undefined {
  const here = taken.get(port) ?? new Map<string, string>();
  taken.set(port, here);
  const keys = hosts.map(({ name, namespace }) => `${bind} ${namespace === undefined ? '' : `${namespace}/`}${name}`);
  const twice = keys.find(key => here.has(key));
  if (twice !== undefined) {
    return `host '${twice.split(' ')[1]}' on port ${port} is that of Gateway ${here.get(twice)} already`;
  }
  keys.forEach(key => here.set(key, gateway));
  return undefined;
}
