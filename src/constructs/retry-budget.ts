import type { Duration } from 'cdk8s';
import type * as networking from '../../imports/networking.istio.io';
import { problemOfPercent, problemOfWhole } from '../model/grammar';
import { problemOfDurationFromZero, toWireDuration } from './duration';

/**
 * How many requests under way may be retries, so that retries do not finish off a service that is down already.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/#TrafficPolicy-RetryBudget
 */
export interface RetryBudget {
  /**
   * The share of requests that may be retries, 0 to 100.
   *
   * @default 20
   */
  readonly percent?: number;

  /**
   * How many retries may be under way at least, whatever their share, from 1.
   *
   * @default 3
   */
  readonly minRetryConcurrency?: number;

  /**
   * For how long a request counts; 0 means as long as it is under way.
   *
   * @default - 0
   */
  readonly budgetInterval?: Duration;
}

/** Why a retry budget cannot be said to Istio. */
export function problemOfRetryBudget(budget: RetryBudget): string | undefined {
  const { percent, minRetryConcurrency, budgetInterval } = budget;
  return (
    (percent === undefined ? undefined : problemOfPercent('percent of a retry budget', percent)) ??
    problemOfWhole('minRetryConcurrency', minRetryConcurrency, 1) ??
    problemOfDurationFromZero('budgetInterval', budgetInterval)
  );
}

/** The retry budget as it stands in a DestinationRule. */
export function toWireRetryBudget(budget: RetryBudget): networking.DestinationRuleSpecTrafficPolicyRetryBudget {
  return { ...budget, budgetInterval: toWireDuration(budget.budgetInterval) };
}
