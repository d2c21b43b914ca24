import { connectionPools } from '../../model/traffic-policies';
import type { Rule } from '../rule';

/** One says that HTTP/1.1 becomes HTTP/2, the other that it stays what it is. */
export const upgradeWithClientProtocol: Rule = {
  name: 'resource/upgrade-with-client-protocol',
  level: 'error',
  says: 'a connection pool both upgrades to HTTP/2 and keeps the protocol of the client',
  source:
    'https://istio.io/latest/docs/reference/config/networking/destination-rule/#ConnectionPoolSettings-HTTPSettings',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const pool of connectionPools(config)) {
      if (pool.value.http?.useClientProtocol && pool.value.http.h2UpgradePolicy === 'UPGRADE') {
        yield {
          at: pool.get('http').get('useClientProtocol'),
          message: `useClientProtocol must not be true where h2UpgradePolicy is 'UPGRADE'`,
          fix: 'leave one of them out',
        };
      }
    }
  },
};
