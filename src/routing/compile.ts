import type { Config } from '../model/config';
import { once } from '../model/once';
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
  readonly gateways: readonly GatewayEntry[];
  /** By the port that clients connect to. */
  readonly listeners: ReadonlyMap<number, Listener>;
  readonly leftOut: readonly LeftOut[];
}

/** Compiles a mesh. */
export const routeTable = once((config: Config): RouteTable => ({
  gateways: gatewayProxies(config).map(proxy => gatewayTable(proxy, config)),
}));

function gatewayTable(proxy: Proxy, config: Config): GatewayTable {
  const entries = gatewaysOf(proxy, config);
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
  return { proxy, gateways: entries, listeners, leftOut };
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
