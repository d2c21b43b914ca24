import { problemOfHost, problemOfPort } from '../model/grammar';
import { quote } from '../model/quote';

/** How an HTTP proxy is asked for a tunnel. */
export enum TunnelProtocol {
  /** HTTP CONNECT. */
  CONNECT = 'CONNECT',

  /** HTTP POST. */
  POST = 'POST',
}

/**
 * TCP through an HTTP proxy: the service is the proxy, and the connection goes on from there. For TCP and TLS routes alone.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/#TrafficPolicy-TunnelSettings
 */
export interface Tunnel {
  /** Where the proxy connects to: a full name or an address. */
  readonly targetHost: string;

  /** The port that the proxy connects to, 1 to 65535. */
  readonly targetPort: number;

  /**
   * How the proxy is asked.
   *
   * @default TunnelProtocol.CONNECT
   */
  readonly protocol?: TunnelProtocol;
}

/** Why a tunnel cannot be said to Istio. */
export function problemOfTunnel(tunnel: Tunnel): string | undefined {
  const { targetHost, targetPort } = tunnel;
  return (
    problemOfHost('targetHost of a tunnel', targetHost) ??
    (targetHost.includes('*') ? `targetHost of a tunnel must not have a '*', got ${quote(targetHost)}` : undefined) ??
    problemOfPort('targetPort of a tunnel', targetPort)
  );
}
