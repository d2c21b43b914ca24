import type * as networking from '../../imports/networking.istio.io';
import type { HttpConnectionPool } from './http-connection-pool';
import { problemOfHttpConnectionPool, toWireHttpConnectionPool } from './http-connection-pool';
import type { TcpConnectionPool } from './tcp-connection-pool';
import { problemOfTcpConnectionPool, toWireTcpConnectionPool } from './tcp-connection-pool';

/**
 * How many connections and requests a service gets. Each client's proxy counts for itself.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/#ConnectionPoolSettings
 */
export interface ConnectionPool {
  /**
   * Limits of connections.
   *
   * @default - none
   */
  readonly tcp?: TcpConnectionPool;

  /**
   * Limits of HTTP requests.
   *
   * @default - none
   */
  readonly http?: HttpConnectionPool;
}

/** Why a connection pool cannot be said to Istio. */
export function problemOfConnectionPool(pool: ConnectionPool): string | undefined {
  const { tcp, http } = pool;
  if (Object.values({ ...tcp, ...http }).every(limit => limit === undefined)) {
    return 'a connection pool must have a limit in tcp or http, got none';
  }
  return (tcp && problemOfTcpConnectionPool(tcp)) ?? (http && problemOfHttpConnectionPool(http));
}

/** The connection pool as it stands in a DestinationRule or a Sidecar. */
export function toWireConnectionPool(pool: ConnectionPool): networking.DestinationRuleSpecTrafficPolicyConnectionPool {
  return {
    tcp: pool.tcp && toWireTcpConnectionPool(pool.tcp),
    http: pool.http && toWireHttpConnectionPool(pool.http),
  };
}
