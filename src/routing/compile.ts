import type { Config } from '../model/config';
import { once } from '../model/once';
import { type ApiGateway, apiGateways } from './gateway-api-gateways';
import { listenerOf } from './gateway-chains';
import type { GatewayEntry } from './gateways';
import type { Listener } from './listener';
import { type LeftOut, mergeServers } from './merge-servers';
import { gatewayProxies, gatewaysOf, servicesOf } from './proxies';
import type { Proxy } from './scope';

/** What the proxies of a mesh would be programmed with. */
export interface RouteTable {
  readonly gateways: readonly GatewayTable[];
}

/** What one gateway would be programmed with. */
export interface GatewayTable {
  readonly proxy: Proxy;
  /** The Gateways that it runs, as `namespace/name`. */
  readonly names: readonly string[];
  /** By the port that clients connect to. */
  readonly listeners: ReadonlyMap<number, Listener>;
  readonly leftOut: readonly LeftOut[];
}

/** Compiles a mesh. */
export const routeTable = once((config: Config): RouteTable => ({
  gateways: [
    ...gatewayProxies(config).map(proxy => gatewayTable(proxy, config)),
    ...apiGateways(config).map(gateway => apiTable(gateway, config)),
  ],
}));

function gatewayTable(proxy: Proxy, config: Config): GatewayTable {
  const entries = gatewaysOf(proxy, config);
  return tableOf(
    proxy,
    entries,
    entries.map(({ name }) => name),
    config,
  );
}

/** istiod makes a Service for such a Gateway, whose ports are those of the listeners. */
function apiTable({ proxy, name, listeners }: ApiGateway, config: Config): GatewayTable {
  return tableOf(
    proxy,
    listeners.map(({ entry }) => entry),
    [name],
    config,
  );
}

function tableOf(
  proxy: Proxy,
  entries: readonly GatewayEntry[],
  names: readonly string[],
  config: Config,
): GatewayTable {
  const targets = targetPorts(proxy, config);
  const { ports, leftOut } = mergeServers(entries, port => targets.get(port) ?? port);
  const byPort = new Map<number, Listener>();
  for (const port of ports.filter(({ bind }) => bind === '' || bind === '0.0.0.0')) {
    const listener = listenerOf(port, proxy, config);
    if (listener) {
      byPort.set(port.number, listener);
    }
  }
  const listeners = new Map(byPort);
  // clients connect to the Service, which has ports of its own
  for (const [port, target] of targets) {
    const listener = byPort.get(target);
    if (listener) {
      listeners.set(port, listener);
    } else {
      listeners.delete(port);
    }
  }
  return { proxy, names, listeners, leftOut };
}

/** The ports of the proxy by those of its Services. */
function targetPorts(proxy: Proxy, config: Config): Map<number, number> {
  const targets = new Map<number, number>();
  for (const service of servicesOf(proxy, config)) {
    for (const { number, targetPort } of service.ports ?? []) {
      if (typeof targetPort === 'number' && !targets.has(number)) {
        targets.set(number, targetPort);
      }
    }
  }
  return targets;
}
