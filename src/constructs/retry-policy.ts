import type { Duration } from 'cdk8s';
import type * as networking from '../../imports/networking.istio.io';
import { quote } from '../model/quote';
import { problemOfDuration, toWireDuration } from './duration';

/** Words of `retryOn` that istiod knows. */
const CONDITIONS = (
  '5xx gateway-error reset reset-before-request connect-failure envoy-ratelimited retriable-4xx refused-stream ' +
  'retriable-status-codes retriable-headers http3-post-connect-failure cancelled deadline-exceeded internal resource-exhausted unavailable'
).split(' ');

/**
 * When, how often and where a failed request is tried again. Without one, Istio tries twice more, on
 * connect-failure, refused-stream, unavailable and cancelled: an answer of 500 or 503 is not tried again.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRetry
 */
export interface RetryPolicy {
  /** How often more than once, from 0; 0 means never. */
  readonly attempts: number;

  /**
   * How long one attempt may take, at least 1 ms. An attempt that takes longer is tried again only with `gateway-error`
   * or `5xx` in `retryOn`.
   *
   * @default - as long as the whole request
   */
  readonly perTryTimeout?: Duration;

  /**
   * What is tried again: Envoy's conditions (`5xx`, `gateway-error`, `reset`, `connect-failure`, ...) and status codes.
   *
   * @default ['connect-failure', 'refused-stream', 'unavailable', 'cancelled']
   * @see https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/router_filter#x-envoy-retry-on
   */
  readonly retryOn?: string[];

  /**
   * How long to wait before the first retry, at least 1 ms; it doubles with every further one.
   *
   * @default - 25 ms
   */
  readonly backoff?: Duration;

  /**
   * Whether workloads in other localities are tried too.
   *
   * @default false
   */
  readonly retryRemoteLocalities?: boolean;

  /**
   * Whether a workload that failed is left out.
   *
   * @default true
   */
  readonly retryIgnorePreviousHosts?: boolean;
}

/** Why a retry policy cannot be said to Istio. */
export function problemOfRetryPolicy(policy: RetryPolicy): string | undefined {
  const { attempts, perTryTimeout, retryOn, backoff, retryRemoteLocalities } = policy;
  if (!Number.isInteger(attempts) || attempts < 0 || attempts > 2147483647) {
    return `attempts of a retry policy must be a whole number from 0, got ${quote(attempts)}`;
  }
  if (attempts === 0 && (perTryTimeout || retryOn || retryRemoteLocalities !== undefined)) {
    return 'a retry policy of 0 attempts must say nothing else';
  }
  const unknown = retryOn?.find(on => !CONDITIONS.includes(on) && !/^[1-5]\d\d$/.test(on));
  return (
    (unknown === undefined
      ? undefined
      : `retryOn must be conditions of Envoy (${CONDITIONS.slice(0, 5).join(', ')}, ...) or status codes, got ${quote(unknown)}`) ??
    (perTryTimeout && problemOfDuration('perTryTimeout', perTryTimeout)) ??
    (backoff && problemOfDuration('backoff of a retry policy', backoff))
  );
}

/** The policy as it stands in a VirtualService. */
export function toWireRetries(policy: RetryPolicy): networking.VirtualServiceSpecHttpRetries {
  return {
    attempts: policy.attempts,
    perTryTimeout: toWireDuration(policy.perTryTimeout),
    retryOn: policy.retryOn?.join(','),
    backoff: toWireDuration(policy.backoff),
    retryRemoteLocalities: policy.retryRemoteLocalities,
    retryIgnorePreviousHosts: policy.retryIgnorePreviousHosts,
  };
}
