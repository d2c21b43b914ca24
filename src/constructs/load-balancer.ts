import type { Duration } from 'cdk8s';
import type * as networking from '../../imports/networking.istio.io';
import { problemOfPercent } from '../model/grammar';
import { quote } from '../model/quote';
import { check } from './check';
import { problemOfDuration, toWireDuration } from './duration';
import type { HashAlgorithm } from './hash-algorithm';
import type { HashKey } from './hash-key';
import type { LocalityLoadBalancing } from './locality-load-balancing';

/** How a new workload gets its full share. */
export interface Warmup {
  /** How long it takes, at least 1 ms, from when the workload was made. */
  readonly duration: Duration;

  /**
   * The share that it begins with, 0 to 100 percent of its full one.
   *
   * @default 10
   */
  readonly minimumPercent?: number;

  /**
   * How the share grows: 1 evenly, more than 1 fast at first, less than 1 slowly at first. Above 0; below 1 needs Istio 1.31.
   *
   * @default 1
   */
  readonly aggression?: number;
}

/** What a load balancer looks at beside its algorithm. */
export interface LoadBalancerOptions {
  /**
   * How much it counts whether a workload is near the client.
   *
   * @default - the mesh's: near workloads first, where there is an `outlierDetection`
   */
  readonly locality?: LocalityLoadBalancing;
}

/** What a load balancer looks at that knows how busy a workload should be. */
export interface WarmupLoadBalancerOptions extends LoadBalancerOptions {
  /**
   * Spares new workloads.
   *
   * @default - they get their full share at once
   */
  readonly warmup?: Warmup;
}

/** How the requests of one client are kept together. */
export interface ConsistentHashOptions extends LoadBalancerOptions {
  /**
   * How a key is turned into a workload.
   *
   * @default HashAlgorithm.ringHash(1024)
   */
  readonly algorithm?: HashAlgorithm;
}

/**
 * Which workload of a service gets the next request.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/#LoadBalancerSettings
 */
export class LoadBalancer {
  /**
   * Of two taken by chance, the one with fewer requests under way. Istio's own choice, and the best of most.
   *
   * @param options localities and warmup
   */
  public static leastRequest(options: WarmupLoadBalancerOptions = {}): LoadBalancer {
    return new LoadBalancer({ simple: 'LEAST_REQUEST' }, options);
  }

  /**
   * One after the other, however busy they are.
   *
   * @param options localities and warmup
   */
  public static roundRobin(options: WarmupLoadBalancerOptions = {}): LoadBalancer {
    return new LoadBalancer({ simple: 'ROUND_ROBIN' }, options);
  }

  /**
   * Any, by chance.
   *
   * @param options localities
   */
  public static random(options: LoadBalancerOptions = {}): LoadBalancer {
    return new LoadBalancer({ simple: 'RANDOM' }, options);
  }

  /** The very address that the client asked for; nothing is balanced. */
  public static passthrough(): LoadBalancer {
    return new LoadBalancer({ simple: 'PASSTHROUGH' }, {});
  }

  /**
   * Istio's own choice, for the sake of the options: least requests.
   *
   * @param options localities and warmup, at least one of them
   */
  public static unspecified(options: WarmupLoadBalancerOptions): LoadBalancer {
    check(
      options.locality || options.warmup
        ? undefined
        : 'an unspecified load balancer must have locality or warmup, got neither (leave the load balancer out)',
    );
    return new LoadBalancer({}, options);
  }

  /**
   * Always the same for requests that agree in a key, such as those of one session, as long as workloads neither come nor go.
   *
   * @param key what they agree in
   * @param options algorithm and localities
   */
  public static consistentHash(key: HashKey, options: ConsistentHashOptions = {}): LoadBalancer {
    const consistentHash = { ...key._toWire(), ...options.algorithm?._toWire() };
    return new LoadBalancer({ consistentHash }, { locality: options.locality });
  }

  private constructor(
    private readonly policy: {
      readonly simple?: string;
      readonly consistentHash?: networking.DestinationRuleSpecTrafficPolicyLoadBalancerConsistentHash;
    },
    private readonly options: WarmupLoadBalancerOptions,
  ) {
    const { duration, minimumPercent, aggression } = options.warmup ?? {};
    check(
      problemOfDuration('duration of a warmup', duration),
      minimumPercent === undefined ? undefined : problemOfPercent('minimumPercent of a warmup', minimumPercent),
      aggression === undefined || (aggression > 0 && Number.isFinite(aggression))
        ? undefined
        : `aggression of a warmup must be above 0, got ${quote(aggression)}`,
    );
  }

  /** @internal */
  public get _needsOutlierDetection(): boolean {
    return this.options.locality?._needsOutlierDetection ?? false;
  }

  /** @internal */
  public _toWire(): networking.DestinationRuleSpecTrafficPolicyLoadBalancer {
    const { locality, warmup } = this.options;
    return {
      ...this.policy,
      ...locality?._toWire(),
      warmup: warmup && { ...warmup, duration: toWireDuration(warmup.duration)! },
    } as networking.DestinationRuleSpecTrafficPolicyLoadBalancer;
  }
}
