import { Construct } from 'constructs';
import type { IHost } from './host';
import { HostDestinationRule } from './host-destination-rule';
import { LoadBalancer } from './load-balancer';
import { LocalityLoadBalancing } from './locality-load-balancing';
import type { LocalityFailoverOptions } from './locality-load-balancing';
import type { OutlierDetection } from './outlier-detection';

/** Who takes over when workloads near the client fail, and when they are taken to fail. */
export interface LocalityFailoverProps extends LocalityFailoverOptions {
  /** The service. */
  readonly service: IHost;

  /**
   * The region that takes over for a region, such as `{ 'us-east': 'eu-west' }`.
   *
   * @default - any other region
   */
  readonly failover?: { [region: string]: string };

  /**
   * When a workload is taken for unhealthy. Without one there is no failover, so it is always written; and as it takes all workloads
   * of a region to fail over, its `maxEjectionPercent` is 100 unless something else is said.
   *
   * @default - what else is said of the service, or else 5 errors in a row
   */
  readonly outlierDetection?: OutlierDetection;
}

/**
 * Sends requests to workloads near the client, and to farther ones when those fail. It stands in the DestinationRule of the
 * service's host, with all else that is said of it.
 *
 * @see https://istio.io/latest/docs/tasks/traffic-management/locality-load-balancing/failover/
 */
export class LocalityFailover extends Construct {
  /**
   * @param scope the scope
   * @param id the id
   * @param props which service, and who takes over
   */
  public constructor(scope: Construct, id: string, props: LocalityFailoverProps) {
    super(scope, id);
    const { service, outlierDetection = {} } = props;
    const otherwise = { maxEjectionPercent: 100, ...(!props.outlierDetection && { consecutive5xxErrors: 5 }) };
    HostDestinationRule.of(this, service)._addTrafficPolicy(
      this,
      {
        loadBalancer: LoadBalancer.unspecified({ locality: localityOf(props) }),
        outlierDetection: { ...otherwise, ...outlierDetection },
      },
      Object.keys(otherwise)
        .filter(key => !(key in outlierDetection))
        .map(key => `outlierDetection.${key}`),
    );
  }
}

function localityOf({ failover, failoverPriority }: LocalityFailoverProps): LocalityLoadBalancing {
  if (failover) {
    return LocalityLoadBalancing.failover(failover, { failoverPriority });
  }
  return failoverPriority ? LocalityLoadBalancing.failoverPriority(failoverPriority) : LocalityLoadBalancing.enabled();
}
