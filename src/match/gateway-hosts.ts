import type { Config, Spec } from '../model/config';
import { once } from '../model/once';
import type { GatewaySpec, Server } from '../model/wire/gateway';
import { HostMap } from './host-map';

/** The servers of a Gateway, by their hosts for VirtualServices of one namespace. */
export type ServedHosts = HostMap<Server>;

/**
 * The hosts that servers have for VirtualServices of a namespace: `./a.com` is for those of the Gateway's own, `shop/a.com`
 * for those of `shop`, and `a.com` for all.
 */
export function hostsServedTo(namespace: string, { hosts = [] }: Server, gatewayNamespace: string): string[] {
  return hosts.flatMap(written => {
    const [host, of] = written.toLowerCase().split('/').reverse();
    const allowed = of === '.' ? gatewayNamespace : of;
    return allowed === undefined || allowed === '*' || allowed === namespace ? [host] : [];
  });
}

/** What a Gateway serves to the VirtualServices of a namespace. */
export function servedTo(namespace: string, gateway: Spec<GatewaySpec>, config: Config): ServedHosts {
  const servers = gateway.value?.servers ?? [];
  const own = config.namespaceOf(gateway.resource);
  const maps = mapsOf(config);
  const ofGateway = maps.get(gateway.resource) ?? new Map<string, ServedHosts>();
  maps.set(gateway.resource, ofGateway);
  // most Gateways serve the same to everybody
  const isShared = servers.every(({ hosts }) => hosts?.every(host => !host.includes('/')) ?? true);
  const key = isShared ? '' : namespace;
  let map = ofGateway.get(key);
  if (!map) {
    map = new HostMap(
      servers.flatMap(server => hostsServedTo(namespace, server, own).map(host => ({ host, value: server }))),
    );
    ofGateway.set(key, map);
  }
  return map;
}

const mapsOf = once(() => new Map<unknown, Map<string, ServedHosts>>());
