import type { Field } from '../model/field';
import type { WeightedDestination } from './route';
import type { VirtualHosts } from './virtual-hosts';

/** A port that a proxy listens on. */
export interface Listener {
  readonly port: number;
  readonly bind: string;
  /** One where the connection is chosen by nothing; else the name that the client asks for in TLS chooses. */
  readonly chains: readonly Chain[];
}

/** What becomes of a connection. */
export interface Chain {
  /** The server of a Gateway, or the match block that asks for the SNI. */
  readonly at: Field<unknown>;
  /** `HTTP`, `HTTPS`, `TLS`, `TCP`: what the server says it speaks. */
  readonly protocol: string;
  /** Nothing where every connection is taken. */
  readonly sni?: readonly string[];
  /** How TLS is ended; nothing where it is not. */
  readonly ends?: TlsEnd;
  /** Whether the TLS of the client goes on to the destination. */
  readonly passes?: boolean;
  readonly http?: VirtualHosts;
  readonly bytes?: BytesRoute;
}

/** How a proxy ends TLS. */
export interface TlsEnd {
  readonly mode: string;
  readonly at: Field<unknown>;
  readonly clientCertificate: 'none' | 'asked' | 'needed';
  /** Names that a client's certificate must have one of. */
  readonly clientNames: readonly string[];
  /** Why no handshake succeeds. */
  readonly problem?: string;
}

/** Where the bytes of a connection go. */
export interface BytesRoute {
  readonly at: Field<unknown>;
  readonly destinations: readonly WeightedDestination[];
}

/** The chain that takes a connection: the most specific SNI, as Envoy chooses. */
export function chainFor(listener: Listener, sni: string | undefined): Chain | undefined {
  const name = sni?.toLowerCase();
  let best: Chain | undefined;
  let bestLength = -1;
  for (const chain of listener.chains) {
    const length =
      chain.sni === undefined ? 0 : Math.max(...chain.sni.map(pattern => fit(pattern.toLowerCase(), name)));
    if (length > bestLength) {
      [best, bestLength] = [chain, length];
    }
  }
  return best;
}

/** How well an SNI pattern fits: the whole name best, then the longest end. */
function fit(pattern: string, name: string | undefined): number {
  if (pattern === '*') {
    return 0;
  }
  if (name === undefined) {
    return -1;
  }
  if (pattern === name) {
    return Infinity;
  }
  return pattern.startsWith('*.') && name.endsWith(pattern.slice(1)) ? pattern.length : -1;
}
