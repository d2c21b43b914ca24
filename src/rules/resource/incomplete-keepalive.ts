import { connectionPools } from '../../model/traffic-policies';
import type { Rule } from '../rule';

/** Envoy asks for both. */
export const incompleteKeepalive: Rule = {
  name: 'resource/incomplete-keepalive',
  level: 'error',
  says: 'a keepalive of HTTP/2 has no interval or no timeout',
  source:
    'https://istio.io/latest/docs/reference/config/networking/destination-rule/#ConnectionPoolSettings-HTTPSettings-http2_keep_alive',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const pool of connectionPools(config)) {
      const keepalive = pool.value.http?.http2KeepAlive;
      for (const name of PARTS) {
        if (keepalive && keepalive[name] === undefined) {
          yield {
            at: pool.get('http').get('http2KeepAlive'),
            message: `http2KeepAlive has no ${name}`,
            fix: `say both: { interval: 30s, timeout: 5s }`,
          };
        }
      }
    }
  },
};

const PARTS = ['interval', 'timeout'] as const;
