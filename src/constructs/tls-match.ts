import { problemOfHost } from '../model/grammar';
import { quote } from '../model/quote';
import type * as wire from '../model/wire/virtual-service';
import type { L4Match } from './l4-match';
import { problemOfL4Match, toWireL4Match } from './l4-match';

/**
 * Conditions on a TLS connection that must all hold.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#TLSMatchAttributes
 */
export interface TlsMatch extends L4Match {
  /**
   * The names that the client may ask for (SNI), any one of them: `shop.example.com`, `*.example.com` or `*`. The most
   * specific one takes a connection. Each must lie in a host of the VirtualService.
   */
  readonly sniHosts: string[];
}

/** Why a match cannot be said to Istio. */
export function problemOfTlsMatch(match: TlsMatch): string | undefined {
  return (
    (match.sniHosts.length === 0
      ? `sniHosts of a match must not be empty (did you mean ['*'], or a TcpRule?)`
      : undefined) ??
    match.sniHosts.map(problemOfSniHost).find(Boolean) ??
    problemOfL4Match(match)
  );
}

/** Why `name` is none that a client can ask for. */
export function problemOfSniHost(name: string): string | undefined {
  if (/^[0-9.]+$/.test(name) || name.includes(':')) {
    return `SNI host must be a name, for clients send no addresses as SNI, got ${quote(name)}`;
  }
  // the names that sidecars of other networks ask for: port, subset and host in one
  return problemOfHost('SNI host', name.replace(/^outbound_\.\d+_\.[-a-z0-9]*_\./, ''));
}

/** The match as it stands in a VirtualService. */
export function toWireTlsMatch(match: TlsMatch): wire.TlsMatchAttributes & { readonly sniHosts: string[] } {
  return { ...toWireL4Match(match), sniHosts: match.sniHosts };
}
