import type { Config } from '../../model/config';
import { Field } from '../../model/field';
import { nanosecondsOf, problemOfDuration } from '../../model/istiod/duration';
import { connectionPools, loadBalancers, trafficPolicies } from '../../model/traffic-policies';
import { httpRoutesWith } from '../../model/virtual-services';
import type { HttpRoute } from '../../model/wire/virtual-service';
import type { Rule } from '../rule';

type Path = readonly string[];

interface Duration {
  readonly value: string;
  readonly place: Field<unknown>;
  /** Where it stands below the place. */
  readonly path: Path;
}

const OF_ROUTE: readonly Path[] = [
  ['timeout'],
  ['retries', 'perTryTimeout'],
  ['retries', 'backoff'],
  ['corsPolicy', 'maxAge'],
  ['fault', 'delay', 'fixedDelay'],
];
const OF_POOL: readonly Path[] = [
  ['http', 'idleTimeout'],
  ['http', 'http2KeepAlive', 'interval'],
  ['http', 'http2KeepAlive', 'timeout'],
  ['tcp', 'connectTimeout'],
  ['tcp', 'idleTimeout'],
  ['tcp', 'maxConnectionDuration'],
  ['tcp', 'tcpKeepalive', 'time'],
  ['tcp', 'tcpKeepalive', 'interval'],
];
const OF_BALANCER: readonly Path[] = [
  ['consistentHash', 'httpCookie', 'ttl'],
  ['warmup', 'duration'],
];
const OF_POLICY: readonly Path[] = [
  ['outlierDetection', 'interval'],
  ['outlierDetection', 'baseEjectionTime'],
  ['retryBudget', 'budgetInterval'],
];
const OF_TOKEN: readonly Path[] = [['timeout']];

export const badDuration: Rule = {
  name: 'resource/bad-duration',
  level: 'error',
  says: 'a duration is not in whole milliseconds',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRoute-timeout',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    // most are plain, and said many times
    const plain = new Set<string>();
    for (const { value, place, path } of durations(config)) {
      if (plain.has(value)) {
        continue;
      }
      const message = problemOfDuration(path[path.length - 1], value);
      if (message === undefined) {
        plain.add(value);
        continue;
      }
      const unreadable = nanosecondsOf(value) === undefined;
      if (unreadable || !isLax(path, value)) {
        const at = new Field(place.resource, `${place.pointer}/${path.join('/')}`, value);
        // what istiod cannot read its analyzers do not see
        yield unreadable ? { at, message, alike: [] } : { at, message };
      }
    }
  },
};

/** All durations at which istiod's webhook looks. */
function durations(config: Config): readonly Duration[] {
  const found: Duration[] = [];
  for (const path of OF_ROUTE) {
    find(httpRoutesWith(config, path[0] as keyof HttpRoute), path, found);
  }
  OF_POOL.forEach(path => find(connectionPools(config), path, found));
  OF_BALANCER.forEach(path => find(loadBalancers(config), path, found));
  const policies = trafficPolicies(config).map(({ policy }) => policy);
  OF_POLICY.forEach(path => find(policies, path, found));
  for (const spec of config.specs('RequestAuthentication')) {
    OF_TOKEN.forEach(path => find(spec.get('jwtRules').items(), path, found));
  }
  return found;
}

function find(places: ReadonlyArray<Field<unknown>>, path: Path, found: Duration[]): void {
  for (const place of places) {
    let value = place.value;
    for (const key of path) {
      value = (value as Record<string, unknown> | undefined)?.[key];
    }
    if (typeof value === 'string') {
      found.push({ value, place, path });
    }
  }
}

/** Of some istiod takes more: 0 switches the idle timeout of TCP off, and of others it only reads the duration. */
function isLax(path: Path, value: string): boolean {
  const what = path.slice(-2).join('.');
  const nanoseconds = nanosecondsOf(value) ?? 0n;
  return (
    what === 'httpCookie.ttl' ||
    what === 'retryBudget.budgetInterval' ||
    (what === 'tcp.idleTimeout' && nanoseconds > -1_000_000n && nanoseconds < 1_000_000n)
  );
}
