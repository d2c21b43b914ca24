import type * as networking from '../../imports/networking.istio.io';
import { problemOfWhole } from '../model/grammar';
import { quote } from '../model/quote';
import { check } from './check';

/**
 * How a key is turned into a workload, so that few keys change their workload when workloads come and go.
 *
 * @see https://www.envoyproxy.io/docs/envoy/latest/intro/arch_overview/upstream/load_balancing/load_balancers#ring-hash
 */
export class HashAlgorithm {
  /**
   * Workloads stand on a ring, and a key goes to the next one.
   *
   * @param minimumRingSize how many places the ring has at least, from 1 to 8388608: more share more evenly; 1024 where it is left out
   */
  public static ringHash(minimumRingSize?: number): HashAlgorithm {
    check(problemOfWhole('minimumRingSize', minimumRingSize, 1, 8388608));
    return new HashAlgorithm({ ringHash: { minimumRingSize } });
  }

  /**
   * Workloads fill a table, and a key goes to its place in it: faster than a ring, and more even.
   *
   * @param tableSize how many places the table has, a prime below 5000011: more mean that fewer keys change
   */
  public static maglev(tableSize: number = 65537): HashAlgorithm {
    check(
      problemOfWhole('tableSize of Maglev', tableSize, 2, 5000010),
      isPrime(tableSize) ? undefined : `tableSize of Maglev must be a prime, such as 65537, got ${quote(tableSize)}`,
    );
    return new HashAlgorithm({ maglev: { tableSize } });
  }

  private constructor(
    private readonly algorithm: Pick<
      networking.DestinationRuleSpecTrafficPolicyLoadBalancerConsistentHash,
      'ringHash' | 'maglev'
    >,
  ) {}

  /** @internal */
  public _toWire(): Pick<networking.DestinationRuleSpecTrafficPolicyLoadBalancerConsistentHash, 'ringHash' | 'maglev'> {
    return this.algorithm;
  }
}

function isPrime(n: number): boolean {
  for (let factor = 2; factor * factor <= n; factor++) {
    if (n % factor === 0) {
      return false;
    }
  }
  return true;
}
