import { loadBalancers } from '../../model/traffic-policies';
import type { Rule } from '../rule';

/** Envoy fills the table by steps that reach every place only if its size is prime. */
export const badMaglevTable: Rule = {
  name: 'destination-rule/bad-maglev-table',
  level: 'error',
  says: 'the size of a table of Maglev is no prime number below 5000011',
  source:
    'https://istio.io/latest/docs/reference/config/networking/destination-rule/#LoadBalancerSettings-ConsistentHashLB-MagLev',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const balancer of loadBalancers(config)) {
      const maglev = balancer.value.consistentHash?.maglev;
      const size = maglev?.tableSize ?? 0;
      if (maglev && (size >= TOO_LARGE || !isPrime(size))) {
        const field = balancer.get('consistentHash').get('maglev');
        yield {
          at: maglev.tableSize === undefined ? field : field.get('tableSize'),
          message: `tableSize must be a prime number below ${TOO_LARGE}, got ${maglev.tableSize ?? 'none'}`,
          fix: 'take 65537, which is what Envoy takes where nothing is said',
        };
      }
    }
  },
};

const TOO_LARGE = 5_000_011;

/** As Envoy, for which 1 is prime. */
function isPrime(number: number): boolean {
  for (let factor = 2; factor * factor <= number; factor++) {
    if (number % factor === 0) {
      return false;
    }
  }
  return number > 0;
}
