import type { RuleList, Server } from './server';

/** Who wants to know which hosts a gateway serves. */
export interface Follower {
  /** Only servers that read these rules of a VirtualService. */
  readonly list: RuleList;
  /** Only servers on this port; on any without it. */
  readonly port?: number;
  readonly join: (host: string) => void;
}

/** The hosts of a server that a follower wants to know of. */
export function hostsFor({ list, port }: Follower, server: Server): string[] {
  const heard = server._list === list && (port === undefined || server._port === port);
  // 'namespace/host' says which namespaces may route; the host is the same
  return heard ? server._hosts.map(host => host.split('/').pop() ?? host) : [];
}
