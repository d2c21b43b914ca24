import { coversHost } from '../match/host';
import { problemOfHost } from '../model/grammar';
import { listed, quote } from '../model/quote';
import { problemOfExportTo } from './export-to';
import type { IGateway } from './gateway';
import { isMesh, problemOfGatewayReference } from './gateway-reference';

/** Of whom a VirtualService speaks, and who sees it. */
export interface VirtualServiceScope {
  readonly hosts?: readonly string[];
  readonly gateways?: readonly IGateway[];
  readonly exportTo?: readonly string[];
}

/** Why hosts, gateways and exportTo cannot be said to Istio together. */
export function problemOfScope(scope: VirtualServiceScope): string | undefined {
  const { hosts, gateways, exportTo } = scope;
  if (!hosts || hosts.length === 0) {
    return gateways && gateways.length > 0
      ? 'a VirtualService without hosts is delegated to, and must have no gateways'
      : undefined;
  }
  const [a, b] = duplicateHosts(hosts) ?? [];
  return (
    gateways?.map(problemOfGatewayReference).find(Boolean) ??
    hosts.map(host => problemOfHost('host', host)).find(Boolean) ??
    (appliesToMesh(scope) && hosts.includes('*')
      ? `host '*' must be bound to a gateway: in the mesh a VirtualService needs hosts by name`
      : undefined) ??
    (a === undefined
      ? undefined
      : `hosts of a VirtualService must not cover each other, got ${quote(a)} and ${quote(b)}`) ??
    problemOfExportTo(exportTo)
  );
}

/** Whether sidecars read it. What has no hosts is read through whoever delegates to it. */
export function appliesToMesh({ hosts, gateways }: VirtualServiceScope): boolean {
  const unbound = !gateways || gateways.length === 0;
  return hosts !== undefined && hosts.length > 0 && (unbound || gateways.some(isMesh));
}

function duplicateHosts(hosts: readonly string[]): [string, string] | undefined {
  for (const [i, a] of hosts.entries()) {
    const b = hosts.find((other, j) => i !== j && coversHost(a, other));
    if (b !== undefined) {
      return [a, b];
    }
  }
  return undefined;
}

/** Why a name that a client asks for lies in none of the hosts. */
export function problemOfCover(name: string, hosts: readonly string[]): string | undefined {
  return hosts.some(host => coversHost(host, name))
    ? undefined
    : `SNI host must lie in a host of its VirtualService, got ${quote(name)} for ${listed(hosts.map(quote))}`;
}
