import type { Duration } from 'cdk8s';
import type { Construct } from 'constructs';
import { problemOfHeaderName } from '../model/grammar';
import { quote } from '../model/quote';
import { check } from './check';
import { problemOfDuration } from './duration';
import { EnvoyFilter } from './envoy-filter';
import { toProtoDuration } from './proto-duration';
import type { RateLimitPlace } from './rate-limit-place';
import { problemOfRateLimitPlace, rateLimitPatches } from './rate-limit-place';

const FILTER = 'envoy.filters.http.local_ratelimit';
const TYPE = 'type.googleapis.com/envoy.extensions.filters.http.local_ratelimit.v3.LocalRateLimit';

/** How many requests pass, and where they are counted. */
export interface LocalRateLimitProps extends RateLimitPlace {
  /** How many requests pass at once, from 1: the size of the bucket, which is full in the beginning. */
  readonly maxTokens: number;

  /** How long it takes until tokens are put into the bucket again, at least 50 ms. */
  readonly fillInterval: Duration;

  /**
   * How many tokens are put into the bucket each time, from 1.
   *
   * @default - as many as it holds
   */
  readonly tokensPerFill?: number;

  /**
   * The status of what does not pass, 400 to 599.
   *
   * @default 429
   */
  readonly status?: number;

  /**
   * Headers that the answer to what does not pass has in addition.
   *
   * @default - none
   */
  readonly responseHeaders?: { [key: string]: string };
}

/**
 * Lets so many requests pass in so much time, and answers the rest with 429. Each proxy counts for itself: two
 * replicas let pass twice as many. With routes, each of them has a bucket of its own. It is an EnvoyFilter, for Istio
 * has no kind for it.
 *
 * @see https://istio.io/latest/docs/tasks/policy-enforcement/rate-limit/
 */
export class LocalRateLimit extends EnvoyFilter {
  /**
   * @param scope the scope
   * @param id the id
   * @param props how many requests, and where
   */
  public constructor(scope: Construct, id: string, props: LocalRateLimitProps) {
    check(problemOfRateLimitPlace(props), problemOfBucket(props));
    const { metadata, targets, routes } = props;
    // a name of its own: two limits for routes at one proxy would else each count for both
    const name = routes ? `${FILTER}.${id}` : FILTER;
    const quiet = { '@type': TYPE, stat_prefix: 'http_local_rate_limiter' };
    const limit = { ...quiet, ...bucketOf(props) };
    const configPatches = rateLimitPatches(scope, props, {
      filter: { name, typed_config: routes ? quiet : limit },
      route: { typed_per_filter_config: { [name]: limit } },
    });
    super(scope, id, { metadata, targets, configPatches });
  }
}

function bucketOf(props: LocalRateLimitProps): { [key: string]: unknown } {
  const { maxTokens, fillInterval, tokensPerFill = maxTokens, status = 429, responseHeaders = {} } = props;
  const headers = Object.entries(responseHeaders);
  // both are 0 unless they are said
  const all = { default_value: { numerator: 100, denominator: 'HUNDRED' } };
  return {
    token_bucket: {
      max_tokens: maxTokens,
      tokens_per_fill: tokensPerFill,
      fill_interval: toProtoDuration(fillInterval),
    },
    filter_enabled: all,
    filter_enforced: all,
    ...(status === 429 ? {} : { status: { code: status } }),
    ...(headers.length === 0
      ? {}
      : {
          response_headers_to_add: headers.map(([key, value]) => ({
            header: { key, value },
            append_action: 'OVERWRITE_IF_EXISTS_OR_ADD',
          })),
        }),
  };
}

function problemOfBucket(props: LocalRateLimitProps): string | undefined {
  const { maxTokens, tokensPerFill, fillInterval, status = 429, responseHeaders = {} } = props;
  const ms = fillInterval.toMilliseconds({ integral: false });
  return (
    problemOfTokens('maxTokens', maxTokens) ??
    (tokensPerFill === undefined ? undefined : problemOfTokens('tokensPerFill', tokensPerFill)) ??
    problemOfDuration('fillInterval', fillInterval) ??
    (ms < 50 ? `fillInterval must be at least 50 ms, got ${ms} ms` : undefined) ??
    (Number.isInteger(status) && status >= 400 && status <= 599
      ? undefined
      : `status of a rate limit must be from 400 to 599, got ${quote(status)}`) ??
    Object.keys(responseHeaders).map(problemOfHeaderName).find(Boolean)
  );
}

function problemOfTokens(what: string, tokens: number): string | undefined {
  return Number.isInteger(tokens) && tokens >= 1 && tokens <= 4294967295
    ? undefined
    : `${what} must be a whole number from 1, got ${quote(tokens)}`;
}
