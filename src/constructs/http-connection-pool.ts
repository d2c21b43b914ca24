import type { Duration } from 'cdk8s';
import type * as networking from '../../imports/networking.istio.io';
import { problemOfWhole } from '../model/grammar';
import { problemOfDuration, toWireDuration } from './duration';

/** Whether requests of HTTP/1.1 are sent on as HTTP/2. */
export enum H2UpgradePolicy {
  /** They are. */
  UPGRADE = 'UPGRADE',

  /** They are not, whatever the mesh says. */
  DO_NOT_UPGRADE = 'DO_NOT_UPGRADE',
}

/** When HTTP/2 pings are sent over a connection. */
export interface Http2KeepAlive {
  /** How long from one ping to the next, at least 1 ms. */
  readonly interval: Duration;

  /** How long an answer is waited for before the connection is closed, at least 1 ms. */
  readonly timeout: Duration;
}

/** Limits of HTTP requests; HTTP/1.1, HTTP/2 and gRPC alike, whatever the name of a limit says. */
export interface HttpConnectionPool {
  /**
   * How many requests may wait for a connection, from 1; further ones are answered 503.
   *
   * @default - no limit
   */
  readonly http1MaxPendingRequests?: number;

  /**
   * How many requests may be under way at once, from 1; further ones are answered 503.
   *
   * @default - no limit
   */
  readonly http2MaxRequests?: number;

  /**
   * After how many requests a connection is closed, from 1; 1 means that none is used twice.
   *
   * @default - no limit
   */
  readonly maxRequestsPerConnection?: number;

  /**
   * How many retries may be under way at once, from 1.
   *
   * @default - no limit
   */
  readonly maxRetries?: number;

  /**
   * How long a connection may have no request, at least 1 ms. It takes the place of that of `tcp`.
   *
   * @default - 1 hour
   */
  readonly idleTimeout?: Duration;

  /**
   * Whether requests of HTTP/1.1 become HTTP/2.
   *
   * @default - as the mesh has it; they do not
   */
  readonly h2UpgradePolicy?: H2UpgradePolicy;

  /**
   * Whether the service gets the HTTP version that the client speaks.
   *
   * @default false
   */
  readonly useClientProtocol?: boolean;

  /**
   * How many requests an HTTP/2 connection may carry at once, from 1.
   *
   * @default - no limit
   */
  readonly maxConcurrentStreams?: number;

  /**
   * Whether and when HTTP/2 connections are tested.
   *
   * @default - they are not
   */
  readonly http2KeepAlive?: Http2KeepAlive;
}

/** Why limits of HTTP requests cannot be said to Istio. */
export function problemOfHttpConnectionPool(http: HttpConnectionPool): string | undefined {
  const counts = [
    'http1MaxPendingRequests',
    'http2MaxRequests',
    'maxRequestsPerConnection',
    'maxRetries',
    'maxConcurrentStreams',
  ] as const;
  return (
    counts.map(key => problemOfWhole(key, http[key], 1)).find(Boolean) ??
    problemOfDuration('idleTimeout of an HTTP connection', http.idleTimeout) ??
    (http.useClientProtocol && http.h2UpgradePolicy === H2UpgradePolicy.UPGRADE
      ? 'useClientProtocol and h2UpgradePolicy UPGRADE exclude each other: the client may speak HTTP/1.1'
      : undefined) ??
    problemOfDuration('interval of an HTTP/2 keepalive', http.http2KeepAlive?.interval) ??
    problemOfDuration('timeout of an HTTP/2 keepalive', http.http2KeepAlive?.timeout)
  );
}

/** The limits as they stand in a DestinationRule or a Sidecar. */
export function toWireHttpConnectionPool(
  http: HttpConnectionPool,
): networking.DestinationRuleSpecTrafficPolicyConnectionPoolHttp {
  const { idleTimeout, h2UpgradePolicy, http2KeepAlive } = http;
  return {
    ...http,
    idleTimeout: toWireDuration(idleTimeout),
    h2UpgradePolicy: h2UpgradePolicy as
      networking.DestinationRuleSpecTrafficPolicyConnectionPoolHttpH2UpgradePolicy | undefined,
    http2KeepAlive: http2KeepAlive && {
      interval: toWireDuration(http2KeepAlive.interval),
      timeout: toWireDuration(http2KeepAlive.timeout),
    },
  };
}
