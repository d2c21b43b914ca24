import type * as networking from '../../imports/networking.istio.io';
import { problemOfPort } from '../model/grammar';
import { listed } from '../model/quote';
import type { ClientTls } from './client-tls';
import type { ConnectionPool } from './connection-pool';
import { problemOfConnectionPool, toWireConnectionPool } from './connection-pool';
import type { LoadBalancer } from './load-balancer';
import type { OutlierDetection } from './outlier-detection';
import { problemOfOutlierDetection, toWireOutlierDetection } from './outlier-detection';
import type { ProxyProtocolVersion } from './proxy-protocol-version';
import type { RetryBudget } from './retry-budget';
import { problemOfRetryBudget, toWireRetryBudget } from './retry-budget';
import type { Tunnel } from './tunnel';
import { problemOfTunnel } from './tunnel';

/** How clients treat a service, on all its ports or on one. */
export interface CommonTrafficPolicy {
  /**
   * Which workload gets the next request.
   *
   * @default LoadBalancer.leastRequest()
   */
  readonly loadBalancer?: LoadBalancer;

  /**
   * How many connections and requests it gets.
   *
   * @default - no limits
   */
  readonly connectionPool?: ConnectionPool;

  /**
   * When a workload is taken for unhealthy.
   *
   * @default - never
   */
  readonly outlierDetection?: OutlierDetection;

  /**
   * How TLS is spoken with it.
   *
   * @default - Istio's mutual TLS with workloads that have a proxy, what the client sent with all others
   */
  readonly tls?: ClientTls;
}

/** How clients treat one port of a service. */
export interface PortTrafficPolicy extends CommonTrafficPolicy {
  /** The port of the service, 1 to 65535. */
  readonly port: number;
}

/**
 * How clients treat a service, or a subset of it. A subset has for each of these its own, or else that of the service.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/#TrafficPolicy
 */
export interface TrafficPolicy extends CommonTrafficPolicy {
  /**
   * Single ports that are treated otherwise. Nothing of what is said for all ports holds for them: what a port does not say
   * itself is as if nobody had said it.
   *
   * @default - all ports alike
   */
  readonly portLevelSettings?: PortTrafficPolicy[];

  /**
   * TCP through the service, which is an HTTP proxy.
   *
   * @default - the service is what clients want
   */
  readonly tunnel?: Tunnel;

  /**
   * Tells the service who the client is, at the beginning of each connection.
   *
   * @default - it is not told
   */
  readonly proxyProtocol?: ProxyProtocolVersion;

  /**
   * How many requests under way may be retries.
   *
   * @default - any
   */
  readonly retryBudget?: RetryBudget;
}

const COMMON = ['loadBalancer', 'connectionPool', 'outlierDetection', 'tls'] as const;
const WHOLE = ['portLevelSettings', 'tunnel', 'proxyProtocol', 'retryBudget'] as const;

/** Why a traffic policy cannot be said to Istio. */
export function problemOfTrafficPolicy(policy: TrafficPolicy): string | undefined {
  const { portLevelSettings: ports = [], tunnel, proxyProtocol, retryBudget } = policy;
  const numbers = ports.map(({ port }) => port);
  const twice = numbers.find((port, i) => numbers.indexOf(port) < i);
  return (
    ([...COMMON, ...WHOLE].some(key => policy[key] !== undefined)
      ? undefined
      : `a traffic policy must say something, such as loadBalancer or tls, got nothing`) ??
    (tunnel && proxyProtocol
      ? 'tunnel and proxyProtocol of a traffic policy exclude each other, got both'
      : undefined) ??
    problemOfCommon(policy) ??
    (tunnel && problemOfTunnel(tunnel)) ??
    (retryBudget && problemOfRetryBudget(retryBudget)) ??
    ports.map(problemOfPortPolicy).find(Boolean) ??
    (twice === undefined ? undefined : `portLevelSettings must name a port once, got ${twice} twice`)
  );
}

function problemOfPortPolicy(policy: PortTrafficPolicy): string | undefined {
  // more than its type has comes from JavaScript, or by spreading the policy of a service into that of a port
  const misplaced = WHOLE.find(key => (policy as TrafficPolicy)[key] !== undefined);
  return (
    problemOfPort('port of a traffic policy', policy.port) ??
    (misplaced ? `${misplaced} must be said for all ports, got it for port ${policy.port}` : undefined) ??
    (COMMON.some(key => policy[key] !== undefined)
      ? undefined
      : `the traffic policy of port ${policy.port} must say something: ${listed(COMMON)}, got nothing`) ??
    problemOfCommon(policy)
  );
}

function problemOfCommon(policy: CommonTrafficPolicy): string | undefined {
  const { loadBalancer, connectionPool, outlierDetection } = policy;
  return (
    (connectionPool && problemOfConnectionPool(connectionPool)) ??
    (outlierDetection && problemOfOutlierDetection(outlierDetection)) ??
    (loadBalancer?._needsOutlierDetection && !outlierDetection
      ? 'locality failover needs an outlierDetection beside it, which tells who is unhealthy (such as { consecutive5xxErrors: 5 })'
      : undefined)
  );
}

/** The policy as it stands in a DestinationRule. */
export function toWireTrafficPolicy(policy: TrafficPolicy): networking.DestinationRuleSpecTrafficPolicy {
  const { portLevelSettings, tunnel, proxyProtocol, retryBudget } = policy;
  return {
    ...toWireCommon(policy),
    portLevelSettings: portLevelSettings?.map(settings => ({
      port: { number: settings.port },
      ...toWireCommon(settings),
    })),
    tunnel,
    proxyProtocol: proxyProtocol && { version: proxyProtocol },
    retryBudget: retryBudget && toWireRetryBudget(retryBudget),
    // the four positions of a policy have types that differ in nothing but the names of their enums
  } as networking.DestinationRuleSpecTrafficPolicy;
}

function toWireCommon(policy: CommonTrafficPolicy) {
  const { loadBalancer, connectionPool, outlierDetection, tls } = policy;
  return {
    loadBalancer: loadBalancer?._toWire(),
    connectionPool: connectionPool && toWireConnectionPool(connectionPool),
    outlierDetection: outlierDetection && toWireOutlierDetection(outlierDetection),
    tls: tls?._toWire(),
  };
}
