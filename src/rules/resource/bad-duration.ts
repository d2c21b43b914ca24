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
  readonly message: string;
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
    for (const { value, place, path, message } of durations(config)) {
      const unreadable = nanosecondsOf(value) === undefined;
      if (unreadable || !isLax(path, value)) {
        const at = new Field(place.resource, `${place.pointer}/${path.join('/')}`, value);
        // what istiod cannot read its analyzers do not see
        yield unreadable ? { at, message, alike: [] } : { at, message };
      }
    }
  },
};

/** All durations at which istiod's webhook looks, as far as they are not plain. */
function durations(config: Config): readonly Duration[] {
  const found: Duration[] = [];
  // most are, and are said many times
  const plain = new Set<string>();
  const look = (places: ReadonlyArray<Field<unknown>>, paths: readonly Path[]): void =>
    paths.forEach(path => find(places, path, plain, found));
  OF_ROUTE.forEach(path => look(httpRoutesWith(config, path[0] as keyof HttpRoute), [path]));
  look(connectionPools(config), OF_POOL);
  look(loadBalancers(config), OF_BALANCER);
  look(
    trafficPolicies(config).map(({ policy }) => policy),
    OF_POLICY,
  );
  config.specs('RequestAuthentication').forEach(spec => look(spec.get('jwtRules').items(), OF_TOKEN));
  return found;
}

function find(places: ReadonlyArray<Field<unknown>>, path: Path, plain: Set<string>, found: Duration[]): void {
  for (const place of places) {
    let value = place.value;
    for (const key of path) {
      value = (value as Record<string, unknown> | undefined)?.[key];
    }
    if (typeof value !== 'string' || plain.has(value)) {
      continue;
    }
    const message = problemOfDuration(path[path.length - 1], value);
    if (message === undefined) {
      plain.add(value);
    } else {
      found.push({ value, place, path, message });
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
