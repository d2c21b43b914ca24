import { Construct } from 'constructs';
import { check } from './check';
import type { ConnectionPool } from './connection-pool';
import type { IHost } from './host';
import { HostDestinationRule } from './host-destination-rule';
import type { OutlierDetection } from './outlier-detection';

/** How much a service gets, and when a workload of it is left out. In Envoy's words, for Istio's hide that they hold for HTTP/1.1 and HTTP/2. */
export interface CircuitBreakerProps {
  /** The service. */
  readonly service: IHost;

  /**
   * How many connections one proxy may have to the service, from 1.
   *
   * @default - no limit
   */
  readonly maxConnections?: number;

  /**
   * How many requests of one proxy may wait for a connection, from 1; further ones are answered 503.
   *
   * @default - no limit
   */
  readonly maxPendingRequests?: number;

  /**
   * How many requests of one proxy may be under way at once, from 1; further ones are answered 503.
   *
   * @default - no limit
   */
  readonly maxRequests?: number;

  /**
   * After how many requests a connection is closed, from 1; 1 means that none is used twice.
   *
   * @default - no limit
   */
  readonly maxRequestsPerConnection?: number;

  /**
   * How many retries of one proxy may be under way at once, from 1.
   *
   * @default - no limit
   */
  readonly maxRetries?: number;

  /**
   * When a workload is taken for unhealthy and gets nothing for a while. Its `maxEjectionPercent` is 100 unless something else is said:
   * Istio's 10 percent of 10 workloads or fewer are none.
   *
   * @default - never, unless something else says so of the service
   */
  readonly outlierDetection?: OutlierDetection;
}

/**
 * Spares a service that cannot keep up: beyond a limit requests fail at once, with 503, and workloads that fail are left out.
 * It stands in the DestinationRule of the service's host, with all else that is said of it.
 *
 * @see https://istio.io/latest/docs/tasks/traffic-management/circuit-breaking/
 */
export class CircuitBreaker extends Construct {
  /**
   * @param scope the scope
   * @param id the id
   * @param props which service, and its limits
   */
  public constructor(scope: Construct, id: string, props: CircuitBreakerProps) {
    super(scope, id);
    const { service, outlierDetection } = props;
    const connectionPool = poolOf(props);
    check(
      connectionPool || outlierDetection
        ? undefined
        : 'a circuit breaker must have a limit, such as maxRequests, or an outlierDetection, got neither',
    );
    HostDestinationRule.of(this, service)._addTrafficPolicy(
      this,
      { connectionPool, outlierDetection: outlierDetection && { maxEjectionPercent: 100, ...outlierDetection } },
      outlierDetection?.maxEjectionPercent === undefined ? ['outlierDetection.maxEjectionPercent'] : [],
    );
  }
}

function poolOf(props: CircuitBreakerProps): ConnectionPool | undefined {
  const { maxConnections } = props;
  const http = {
    http1MaxPendingRequests: props.maxPendingRequests,
    http2MaxRequests: props.maxRequests,
    maxRequestsPerConnection: props.maxRequestsPerConnection,
    maxRetries: props.maxRetries,
  };
  const limitsRequests = Object.values(http).some(limit => limit !== undefined);
  return maxConnections === undefined && !limitsRequests
    ? undefined
    : { tcp: maxConnections === undefined ? undefined : { maxConnections }, http: limitsRequests ? http : undefined };
}
