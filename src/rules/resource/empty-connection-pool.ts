import { connectionPools } from '../../model/traffic-policies';
import type { Rule } from '../rule';

/** Of a DestinationRule as of a Sidecar. */
export const emptyConnectionPool: Rule = {
  name: 'resource/empty-connection-pool',
  level: 'error',
  says: 'a connection pool says neither http nor tcp',
  source: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/#ConnectionPoolSettings',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const pool of connectionPools(config)) {
      if (!pool.value.http && !pool.value.tcp) {
        yield {
          at: pool,
          message: 'the connection pool is empty: it needs http or tcp',
          fix: 'leave it out, or set a limit',
        };
      }
    }
  },
};
