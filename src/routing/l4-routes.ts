/** Routes for connections: of bytes by port, and of TLS that is passed on by the name that the client asks for. */
import { commonHosts } from '../match/host';
import type { Config } from '../model/config';
import type { Field } from '../model/field';
import type { L4MatchAttributes, RouteDestination } from '../model/wire/virtual-service';
import { destinationOf } from './destination';
import type { GatewayServer } from './gateways';
import { NOTHING_CHANGED } from './header-changes';
import type { BytesRoute } from './listener';
import { gatewayName } from './names';
import type { WeightedDestination } from './route';
import type { Proxy } from './scope';
import type { RootVirtualService } from './root-virtual-service';
import { virtualServicesOf } from './virtual-services';

/** A route of TLS that is passed on. */
export interface SniRoute {
  readonly at: Field<unknown>;
  /** Nothing where every name is taken. */
  readonly sni?: readonly string[];
  readonly bytes: BytesRoute;
}

/** Where the bytes of a server go: the first rule for its port of the first VirtualService that has one. */
export function bytesRoute(server: GatewayServer, proxy: Proxy, config: Config): BytesRoute | undefined {
  for (const root of boundTo(server, proxy, config)) {
    for (const rule of root.spec.get('tcp').items()) {
      const { match = [], route } = rule.value;
      const meant = match.length === 0 || match.some(block => isMeant(block, server, root.namespace));
      if (meant && route?.length) {
        return { at: rule, destinations: shares(rule.get('route'), server, proxy, config) };
      }
    }
  }
  return undefined;
}

/** The routes of a server that passes TLS on. A name that is asked for twice on a port stays with who comes first. */
export function passedSni(server: GatewayServer, proxy: Proxy, config: Config, asked: Set<string>): SniRoute[] {
  const routes: SniRoute[] = [];
  for (const root of boundTo(server, proxy, config)) {
    for (const rule of root.spec.get('tls').items()) {
      for (const block of rule.value.route?.length ? rule.get('match').items() : []) {
        const names = block.value.sniHosts ?? [];
        if (isMeant(block.value, server, root.namespace) && !names.some(name => asked.has(name))) {
          names.forEach(name => asked.add(name));
          const bytes = { at: rule, destinations: shares(rule.get('route'), server, proxy, config) };
          routes.push({ at: block, ...(names.includes('*') ? {} : { sni: names }), bytes });
        }
      }
    }
  }
  return routes;
}

function boundTo(server: GatewayServer, proxy: Proxy, config: Config): RootVirtualService[] {
  return virtualServicesOf(config, server.gateway, proxy.namespace).filter(({ hosts, namespace }) =>
    server.hosts.some(
      host =>
        (host.namespace === undefined || host.namespace === namespace) &&
        hosts.some(({ name }) => commonHosts([host.name], [name]).length > 0),
    ),
  );
}

function isMeant({ port, gateways }: L4MatchAttributes, server: GatewayServer, namespace: string): boolean {
  return (
    (!port || port === server.number) &&
    (!gateways?.length || gateways.some(reference => gatewayName(reference, namespace) === server.gateway))
  );
}

function shares(
  route: Field<readonly RouteDestination[] | undefined>,
  server: GatewayServer,
  proxy: Proxy,
  config: Config,
): WeightedDestination[] {
  const asker = { config, proxyNamespace: proxy.namespace, listenPort: server.number };
  const items = route.items();
  return items
    .filter(({ value }) => items.length === 1 || value.weight)
    .map(at => ({
      to: destinationOf(at.get('destination'), asker),
      weight: items.length === 1 ? 1 : (at.value.weight ?? 0),
      headers: NOTHING_CHANGED,
    }));
}
