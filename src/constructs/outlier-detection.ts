import type { Duration } from 'cdk8s';
import type * as networking from '../../imports/networking.istio.io';
import { problemOfWhole } from '../model/grammar';
import { quote } from '../model/quote';
import { problemOfDuration, toWireDuration } from './duration';

/**
 * When a workload is taken for unhealthy and gets no requests for a while. It is judged by what it answers to each
 * client's proxy, not by probes. Said of a service, it also turns on that requests go to near workloads first and to
 * farther ones only when those fail, unless `LocalityLoadBalancing.disabled()` is said.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/#OutlierDetection
 */
export interface OutlierDetection {
  /**
   * After how many errors in a row, from 0: answers of 5xx, and for TCP connections that fail. 0 turns it off.
   *
   * @default 5
   */
  readonly consecutive5xxErrors?: number;

  /**
   * After how many answers of 502, 503 or 504 in a row, from 0; 0 turns it off. They count as 5xx too, so it must be the
   * smaller number to have an effect.
   *
   * @default 0
   */
  readonly consecutiveGatewayErrors?: number;

  /**
   * Whether failures on the way, such as a connection that is refused, are counted apart from what the workload answers.
   *
   * @default - false; true where `consecutiveLocalOriginFailures` is said
   */
  readonly splitExternalLocalOriginErrors?: boolean;

  /**
   * After how many failures on the way in a row, from 1.
   *
   * @default - 5, where they are counted apart
   */
  readonly consecutiveLocalOriginFailures?: number;

  /**
   * How often it is decided who may come back, at least 1 ms.
   *
   * @default - 10 s
   */
  readonly interval?: Duration;

  /**
   * How long a workload gets no requests, at least 1 ms; the second time twice as long, and so on.
   *
   * @default - 30 s
   */
  readonly baseEjectionTime?: Duration;

  /**
   * The share of workloads that may be left out at once, a whole number from 1 to 100. The next one must stay below it, so that of
   * 10 workloads or fewer, 10 percent are none: say 100 where any number may be left out.
   *
   * @default 10
   */
  readonly maxEjectionPercent?: number;

  /**
   * The share of workloads that must be healthy, a whole number from 0 to 100; with fewer, all of them get requests.
   *
   * @default 0
   */
  readonly minHealthPercent?: number;

  /**
   * The statuses that count as errors in place of 5xx, each from 100 to 599. istiod 1.31 takes them, and does nothing with them yet.
   *
   * @default - 5xx
   */
  readonly outlierDetectionHttpErrorCodes?: number[];
}

/** Why an outlier detection cannot be said to Istio. */
export function problemOfOutlierDetection(outlier: OutlierDetection): string | undefined {
  const { interval, baseEjectionTime, consecutiveLocalOriginFailures: failures } = outlier;
  const code = outlier.outlierDetectionHttpErrorCodes?.find(
    each => !Number.isInteger(each) || each < 100 || each > 599,
  );
  return (
    problemOfWhole('consecutive5xxErrors', outlier.consecutive5xxErrors) ??
    problemOfWhole('consecutiveGatewayErrors', outlier.consecutiveGatewayErrors) ??
    // Istio takes 0 of these two for not said: 5, and 10 percent
    problemOfWhole('consecutiveLocalOriginFailures', failures, 1) ??
    problemOfWhole('maxEjectionPercent', outlier.maxEjectionPercent, 1, 100) ??
    problemOfWhole('minHealthPercent', outlier.minHealthPercent, 0, 100) ??
    (failures && outlier.splitExternalLocalOriginErrors === false
      ? `consecutiveLocalOriginFailures needs splitExternalLocalOriginErrors, got ${failures} and false`
      : undefined) ??
    problemOfDuration('interval of an outlier detection', interval) ??
    problemOfDuration('baseEjectionTime', baseEjectionTime) ??
    (code === undefined ? undefined : `outlierDetectionHttpErrorCodes must be from 100 to 599, got ${quote(code)}`)
  );
}

/** The outlier detection as it stands in a DestinationRule. */
export function toWireOutlierDetection(
  outlier: OutlierDetection,
): networking.DestinationRuleSpecTrafficPolicyOutlierDetection {
  const { consecutiveLocalOriginFailures: failures, splitExternalLocalOriginErrors: split } = outlier;
  return {
    consecutive5xxErrors: outlier.consecutive5xxErrors,
    consecutiveGatewayErrors: outlier.consecutiveGatewayErrors,
    splitExternalLocalOriginErrors: split ?? (failures === undefined ? undefined : true),
    consecutiveLocalOriginFailures: failures,
    interval: toWireDuration(outlier.interval),
    baseEjectionTime: toWireDuration(outlier.baseEjectionTime),
    maxEjectionPercent: outlier.maxEjectionPercent,
    minHealthPercent: outlier.minHealthPercent,
    outlierDetectionHttpErrorCodes: outlier.outlierDetectionHttpErrorCodes,
  };
}
