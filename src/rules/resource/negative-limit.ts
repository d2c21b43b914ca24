import type { Field } from '../../model/field';
import { connectionPools } from '../../model/traffic-policies';
import type { Problem, Rule } from '../rule';

/** 0 stands for Envoy's default. */
export const negativeLimit: Rule = {
  name: 'resource/negative-limit',
  level: 'error',
  says: 'a limit of a connection pool is negative',
  source: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/#ConnectionPoolSettings',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const pool of connectionPools(config)) {
      const { http, tcp } = pool.value;
      for (const name of HTTP) {
        if (http && http[name]! < 0) {
          yield problem(name, pool.get('http').get(name) as Field<number>);
        }
      }
      if (tcp && tcp.maxConnections! < 0) {
        yield problem('maxConnections', pool.get('tcp').get('maxConnections') as Field<number>);
      }
    }
  },
};

const HTTP = [
  'http1MaxPendingRequests',
  'http2MaxRequests',
  'maxRequestsPerConnection',
  'maxRetries',
  'maxConcurrentStreams',
] as const;

function problem(name: string, at: Field<number>): Problem {
  return { at, message: `${name} must not be negative, got ${at.value}`, fix: 'leave it out for no limit of your own' };
}
