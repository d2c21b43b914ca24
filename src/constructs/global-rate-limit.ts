import type { Duration } from 'cdk8s';
import type { Construct } from 'constructs';
import { quote } from '../model/quote';
import { check } from './check';
import type { IDestination } from './destination';
import { problemOfDuration } from './duration';
import { EnvoyFilter } from './envoy-filter';
import { toProtoDuration } from './proto-duration';
import type { RateLimitAction } from './rate-limit-action';
import type { RateLimitPlace } from './rate-limit-place';
import { problemOfRateLimitPlace, rateLimitPatches } from './rate-limit-place';
import { RouteMatchAction } from './route-configuration-match';

const TYPE = 'type.googleapis.com/envoy.extensions.filters.http.ratelimit.v3.RateLimit';

/** What requests are counted by: those are counted together for which all actions give the same. */
export interface RateLimit {
  /** What of a request is told to the rate limit service, in this order. At least one. */
  readonly actions: RateLimitAction[];
}

/** Who counts, what, and where. */
export interface GlobalRateLimitProps extends RateLimitPlace {
  /** The rate limit service, with the port on which it speaks gRPC. */
  readonly to: IDestination;

  /** Which of its limits the service applies: the `domain` of its configuration. */
  readonly domain: string;

  /** What requests are counted by. A request is refused if any one of these is over its limit. At least one. */
  readonly rateLimits: RateLimit[];

  /**
   * Whether requests are refused while the service does not answer. Otherwise they pass uncounted.
   *
   * @default false
   */
  readonly failureModeDeny?: boolean;

  /**
   * How long the service has to answer, at least 1 ms.
   *
   * @default - 20 ms
   */
  readonly timeout?: Duration;
}

/**
 * Asks a rate limit service about each request, and answers 429 to what it refuses. All proxies share its counters; how much is
 * allowed is said in the service's own configuration. A proxy has room for one of these, and redirects and
 * direct responses named in `routes` are not asked about. It is an EnvoyFilter, for Istio has no
 * kind for it.
 *
 * @see https://istio.io/latest/docs/tasks/policy-enforcement/rate-limit/
 */
export class GlobalRateLimit extends EnvoyFilter {
  /**
   * @param scope the scope
   * @param id the id
   * @param props who counts, what, and where
   */
  public constructor(scope: Construct, id: string, props: GlobalRateLimitProps) {
    check(problemOfRateLimitPlace(props), problemOfService(props));
    const { metadata, targets, rateLimits } = props;
    const rate_limits = rateLimits.map(({ actions }) => ({ actions: actions.map(action => action._toWire()) }));
    const configPatches = rateLimitPatches(scope, props, {
      filter: { name: 'envoy.filters.http.ratelimit', typed_config: askingOf(props) },
      route: { route: { rate_limits } },
      // a redirect or a direct response has no such action to merge into
      routeAction: RouteMatchAction.ROUTE,
      virtualHost: { rate_limits },
    });
    super(scope, id, { metadata, targets, configPatches });
  }
}

function askingOf(props: GlobalRateLimitProps): { [key: string]: unknown } {
  const { to, domain, failureModeDeny, timeout } = props;
  const { host, port, subset } = to.toDestination();
  return {
    '@type': TYPE,
    domain,
    ...(failureModeDeny === undefined ? {} : { failure_mode_deny: failureModeDeny }),
    ...(timeout ? { timeout: toProtoDuration(timeout) } : {}),
    rate_limit_service: {
      grpc_service: { envoy_grpc: { cluster_name: `outbound|${port}|${subset ?? ''}|${host}`, authority: host } },
      transport_api_version: 'V3',
    },
  };
}

function problemOfService({ to, domain, rateLimits, timeout }: GlobalRateLimitProps): string | undefined {
  const { host, port } = to.toDestination();
  return (
    (port === undefined ? `port of rate limit service ${quote(host)} must be said, such as port: 8081` : undefined) ??
    // Envoy is told a cluster, which istiod names by the host in full
    (host.includes('.')
      ? undefined
      : `host of a rate limit service must be known in full, got ${quote(host)} (set serviceNamespace, or the namespace of the chart)`) ??
    (domain === '' ? 'domain of a rate limit must not be empty' : undefined) ??
    (rateLimits.length > 0 && rateLimits.every(({ actions }) => actions.length > 0)
      ? undefined
      : 'rateLimits of a rate limit must each have an action, got none (did you mean RateLimitAction.genericKey?)') ??
    (timeout && problemOfDuration('timeout of a rate limit', timeout))
  );
}
