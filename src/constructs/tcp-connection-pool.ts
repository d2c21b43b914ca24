import type { Duration } from 'cdk8s';
import type * as networking from '../../imports/networking.istio.io';
import { problemOfWhole } from '../model/grammar';
import { problemOfDuration, problemOfDurationFromZero, toWireDuration } from './duration';

/** When the operating system asks whether the other end of a silent connection is still there. */
export interface TcpKeepalive {
  /**
   * How many questions without an answer end the connection, from 1.
   *
   * @default - the operating system's; Linux has 9
   */
  readonly probes?: number;

  /**
   * How long a connection is silent before the first question, at least 1 ms.
   *
   * @default - the operating system's; Linux has two hours
   */
  readonly time?: Duration;

  /**
   * How long from one question to the next, at least 1 ms.
   *
   * @default - the operating system's; Linux has 75 s
   */
  readonly interval?: Duration;
}

/** Limits of connections, whatever is spoken over them. */
export interface TcpConnectionPool {
  /**
   * How many connections one proxy may have to the service, from 1. With HTTP/1.1 further requests wait for one; further TCP
   * connections are closed.
   *
   * @default - no limit
   */
  readonly maxConnections?: number;

  /**
   * How long a connection may take to be made, at least 1 ms.
   *
   * @default - 10 s, the mesh's
   */
  readonly connectTimeout?: Duration;

  /**
   * Whether and when silent connections are tested.
   *
   * @default - the mesh's; they are not
   */
  readonly tcpKeepalive?: TcpKeepalive;

  /**
   * How long a connection may live, at least 1 ms.
   *
   * @default - as long as it is used
   */
  readonly maxConnectionDuration?: Duration;

  /**
   * How long a connection may be silent; 0 means for ever.
   *
   * @default - 1 hour
   */
  readonly idleTimeout?: Duration;
}

/** Why limits of connections cannot be said to Istio. */
export function problemOfTcpConnectionPool(tcp: TcpConnectionPool): string | undefined {
  const { connectTimeout, maxConnectionDuration, idleTimeout, tcpKeepalive } = tcp;
  return (
    // 0 is no number to Istio, but no limit
    problemOfWhole('maxConnections', tcp.maxConnections, 1) ??
    problemOfDuration('connectTimeout', connectTimeout) ??
    problemOfDuration('maxConnectionDuration', maxConnectionDuration) ??
    problemOfDurationFromZero('idleTimeout of a connection', idleTimeout) ??
    problemOfWhole('probes of a TCP keepalive', tcpKeepalive?.probes, 1) ??
    problemOfDuration('time of a TCP keepalive', tcpKeepalive?.time) ??
    problemOfDuration('interval of a TCP keepalive', tcpKeepalive?.interval)
  );
}

/** The limits as they stand in a DestinationRule or a Sidecar. */
export function toWireTcpConnectionPool(
  tcp: TcpConnectionPool,
): networking.DestinationRuleSpecTrafficPolicyConnectionPoolTcp {
  return {
    ...tcp,
    connectTimeout: toWireDuration(tcp.connectTimeout),
    maxConnectionDuration: toWireDuration(tcp.maxConnectionDuration),
    idleTimeout: toWireDuration(tcp.idleTimeout),
    tcpKeepalive: tcp.tcpKeepalive && {
      probes: tcp.tcpKeepalive.probes,
      time: toWireDuration(tcp.tcpKeepalive.time),
      interval: toWireDuration(tcp.tcpKeepalive.interval),
    },
  };
}
