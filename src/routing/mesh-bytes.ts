/** Where the sidecar of a caller sends connections that it does not look into. */
import { coversHost } from '../match/host';
import type { Config } from '../model/config';
import type { Field } from '../model/field';
import type { L4MatchAttributes, RouteDestination, TlsMatchAttributes } from '../model/wire/virtual-service';
import { selects } from '../model/workloads';
import { type Asker, destinationOf, destinationTo } from './destination';
import { NOTHING_CHANGED } from './header-changes';
import type { BytesRoute } from './listener';
import type { MeshPort } from './mesh-table';
import { gatewayName } from './names';
import type { Reach } from './reach';
import type { RegistryHost } from './registry';
import type { Proxy } from './scope';
import type { RootVirtualService } from './root-virtual-service';

/** A connection as a sidecar sees it. */
export interface Connection {
  readonly on: MeshPort;
  readonly proxy: Proxy;
  readonly config: Config;
  readonly reach?: Reach;
  /** What the client asks for in TLS. */
  readonly sni?: string;
}

/** Where a connection to a host goes: by its VirtualServices, else to itself. */
export function meshBytes(target: RegistryHost, connection: Connection): BytesRoute {
  const { on, proxy, config, reach } = connection;
  const routers = on.routers.filter(({ hosts }) => hosts.some(({ name }) => coversHost(name, target.host)));
  const asker: Asker = { config, proxyNamespace: proxy.namespace, listenPort: on.port, samePort: true, reach };
  for (const root of routers) {
    const rule = connection.sni === undefined ? tcpRule(root, connection) : tlsRule(root, connection, connection.sni);
    if (rule) {
      return { at: rule, destinations: shares(rule.get('route'), asker) };
    }
  }
  const to = destinationTo(target.host, on.port, undefined, target.at, asker);
  return { at: target.at, destinations: [{ to, weight: 1, headers: NOTHING_CHANGED }] };
}

type Rule = Field<{ readonly route?: RouteDestination[] }>;

function tcpRule(root: RootVirtualService, connection: Connection): Rule | undefined {
  return root.spec
    .get('tcp')
    .items()
    .find(
      ({ value: { match, route } }) =>
        route?.length && (!match?.length || match.some(block => isMeant(block, root.namespace, connection))),
    );
}

function tlsRule(root: RootVirtualService, connection: Connection, sni: string): Rule | undefined {
  const fits = (block: TlsMatchAttributes) =>
    isMeant(block, root.namespace, connection) &&
    (block.sniHosts ?? []).some(host => coversHost(host.toLowerCase(), sni));
  return root.spec
    .get('tls')
    .items()
    .find(({ value: { match, route } }) => route?.length && match?.some(fits));
}

function isMeant(block: L4MatchAttributes, namespace: string, { on, proxy }: Connection): boolean {
  const { port, gateways, sourceLabels = {}, sourceNamespace } = block;
  return (
    (!port || port === on.port) &&
    (!gateways?.length || gateways.some(reference => gatewayName(reference, namespace) === 'mesh')) &&
    selects(sourceLabels, proxy.labels) &&
    (!sourceNamespace || sourceNamespace === proxy.namespace)
  );
}

function shares(route: Field<readonly RouteDestination[] | undefined>, asker: Asker): BytesRoute['destinations'] {
  const items = route.items();
  return items
    .filter(({ value }) => items.length === 1 || value.weight)
    .map(at => ({
      to: destinationOf(at.get('destination'), asker),
      weight: items.length === 1 ? 1 : (at.value.weight ?? 0),
      headers: NOTHING_CHANGED,
    }));
}
