import type { Config } from '../../model/config';
import { Field } from '../../model/field';
import { nanosecondsOf, problemOfDuration } from '../../model/istiod/duration';
import { connectionPools, loadBalancers, trafficPolicies } from '../../model/traffic-policies';
import { httpRoutes } from '../../model/virtual-services';
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
    for (const { value, place, path } of durations(config)) {
      // most durations are plain, and need no arithmetic
      const message = problemOfDuration(path[path.length - 1], value);
      if (message === undefined) {
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
function* durations(config: Config): Iterable<Duration> {
  yield* durationsIn(httpRoutes(config), OF_ROUTE);
  yield* durationsIn(connectionPools(config), OF_POOL);
  yield* durationsIn(loadBalancers(config), OF_BALANCER);
  yield* durationsIn(
    trafficPolicies(config).map(({ policy }) => policy),
    OF_POLICY,
  );
  for (const spec of config.specs('RequestAuthentication')) {
    yield* durationsIn(spec.value?.jwtRules ? spec.get('jwtRules').items() : [], OF_TOKEN);
  }
}

function* durationsIn(places: ReadonlyArray<Field<unknown>>, paths: readonly Path[]): Iterable<Duration> {
  for (const place of places) {
    for (const path of paths) {
      let value = place.value;
      for (const key of path) {
        value = (value as Record<string, unknown> | undefined)?.[key];
      }
      if (typeof value === 'string') {
        yield { value, place, path };
      }
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
