import type { Config, Spec } from '../model/config';
import { once } from '../model/once';
import type { Resource } from '../model/resource';
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
    const lower = written.toLowerCase();
    const slash = lower.indexOf('/');
    const allowed = slash < 0 ? '*' : lower.slice(0, slash);
    const isForThem = allowed === '*' || allowed === namespace || (allowed === '.' && gatewayNamespace === namespace);
    return isForThem ? [lower.slice(slash + 1)] : [];
  });
}

/** What a Gateway serves to the VirtualServices of a namespace. */
export function servedTo(namespace: string, gateway: Spec<GatewaySpec>, config: Config): ServedHosts {
  const known = servedBy(config);
  let served = known.get(gateway.resource);
  if (!served) {
    const hosts = (gateway.value?.servers ?? []).flatMap(server => server.hosts ?? []);
    // most Gateways serve the same to everybody
    served = { isShared: hosts.every(host => !host.includes('/')), byNamespace: new Map() };
    known.set(gateway.resource, served);
  }
  const key = served.isShared ? '' : namespace;
  let map = served.byNamespace.get(key);
  if (!map) {
    const own = config.namespaceOf(gateway.resource);
    map = new HostMap(
      (gateway.value?.servers ?? []).flatMap(server =>
        hostsServedTo(namespace, server, own).map(host => ({ host, value: server })),
      ),
    );
    served.byNamespace.set(key, map);
  }
  return map;
}

interface Served {
  readonly isShared: boolean;
  readonly byNamespace: Map<string, ServedHosts>;
}

const servedBy = once(() => new Map<Resource, Served>());
