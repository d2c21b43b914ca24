import type * as networking from '../../imports/networking.istio.io';
import { problemOfDistribution, problemOfFailover, problemOfFailoverPriority } from '../model/locality';
import { problemOfWhole } from '../model/grammar';
import { check } from './check';

/** What decides beside the region which workloads are tried first. */
export interface LocalityFailoverOptions {
  /**
   * Labels that client and workload should have in common, the most important first: `key`, or `key=value` for workloads that
   * have that value. A workload ranks by how many of them, from the first on, it has.
   *
   * @default - none
   */
  readonly failoverPriority?: string[];
}

/** How requests stay within a zone. */
export interface ZoneAwareOptions extends LocalityFailoverOptions {
  /**
   * The region that takes over for a region whose workloads are unhealthy.
   *
   * @default - any other region
   */
  readonly failover?: { [region: string]: string };

  /**
   * How many workloads the client's region must have, from 1; with fewer, zones do not matter.
   *
   * @default 6
   */
  readonly minClusterSize?: number;
}

/** The fields of a load balancer that speak of localities. */
type WireLocality = Pick<
  networking.DestinationRuleSpecTrafficPolicyLoadBalancer,
  'localityLbSetting' | 'zoneAwareLbSetting'
>;

/**
 * How much it counts whether a workload is near the client. A locality is `region/zone/sub-zone`; a `*` at its end stands for
 * all that begin so. It takes the place of what the mesh says.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/#LocalityLoadBalancerSetting
 */
export class LocalityLoadBalancing {
  /**
   * Near workloads first: when those of a region are unhealthy, the region that is named takes over. Its policy
   * needs an `outlierDetection`, which tells who is unhealthy, and which must be allowed to leave a whole region out
   * (`maxEjectionPercent: 100`).
   *
   * @param regions who takes over for whom, such as `{ 'us-east': 'eu-west' }`
   * @param options what counts beside the region
   */
  public static failover(
    regions: { [region: string]: string },
    options: LocalityFailoverOptions = {},
  ): LocalityLoadBalancing {
    const { failoverPriority } = options;
    check(
      problemOfFailover(regions),
      failoverPriority && problemOfFailoverPriority(failoverPriority, 'failover by region'),
    );
    return new LocalityLoadBalancing(
      { localityLbSetting: { enabled: true, failover: toWireFailover(regions), failoverPriority } },
      true,
    );
  }

  /**
   * Workloads that have labels in common with the client first. Its policy needs an `outlierDetection`, which tells who is
   * unhealthy.
   *
   * @param labels the labels, the most important first: `key`, or `key=value` for workloads that have that value
   */
  public static failoverPriority(labels: string[]): LocalityLoadBalancing {
    check(problemOfFailoverPriority(labels));
    return new LocalityLoadBalancing({ localityLbSetting: { enabled: true, failoverPriority: labels } }, true);
  }

  /**
   * Fixed shares, by where the client is. Localities that are not named get nothing.
   *
   * @param shares for each locality of clients, the percentage of their requests that each locality of workloads gets: whole
   * numbers from 1 that add up to 100
   */
  public static distribute(shares: { [locality: string]: { [locality: string]: number } }): LocalityLoadBalancing {
    check(problemOfDistribution(shares));
    const distribute = Object.entries(shares).map(([from, to]) => ({ from, to }));
    return new LocalityLoadBalancing({ localityLbSetting: { enabled: true, distribute } }, false);
  }

  /**
   * Workloads of the client's zone first, as far as they can carry it; the shares are calculated from how many workloads each
   * zone has. Client proxies need `ISTIO_META_ENABLE_SELF_DISCOVERY`; waypoints do not know it.
   *
   * @param options what happens between regions, and from which size on
   * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/#ZoneAwareLoadBalancerSetting
   */
  public static zoneAware(options: ZoneAwareOptions = {}): LocalityLoadBalancing {
    const { failover, failoverPriority, minClusterSize } = options;
    check(
      failover && problemOfFailover(failover),
      failoverPriority && problemOfFailoverPriority(failoverPriority, 'zone aware load balancing'),
      problemOfWhole('minClusterSize', minClusterSize, 1),
    );
    return new LocalityLoadBalancing(
      {
        zoneAwareLbSetting: {
          enabled: true,
          failover: failover && toWireFailover(failover),
          failoverPriority,
          minClusterSize,
        },
      },
      failover !== undefined || failoverPriority !== undefined,
    );
  }

  /** Near workloads first, in Istio's own order: the same sub-zone, zone, region, then all others. */
  public static enabled(): LocalityLoadBalancing {
    return new LocalityLoadBalancing({ localityLbSetting: { enabled: true } }, false);
  }

  /** Near and far workloads alike. */
  public static disabled(): LocalityLoadBalancing {
    return new LocalityLoadBalancing({ localityLbSetting: { enabled: false } }, false);
  }

  private constructor(
    private readonly wire: WireLocality,
    /** @internal */
    public readonly _needsOutlierDetection: boolean,
  ) {}

  /** @internal */
  public _toWire(): WireLocality {
    return this.wire;
  }
}

function toWireFailover(regions: { [region: string]: string }): Array<{ from: string; to: string }> {
  return Object.entries(regions).map(([from, to]) => ({ from, to }));
}
