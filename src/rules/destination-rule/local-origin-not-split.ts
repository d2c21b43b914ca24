import { trafficPolicies } from '../../model/traffic-policies';
import type { Rule } from '../rule';

/** Without the split a failed connection counts as an answer of the host, and nothing is counted here. */
export const localOriginNotSplit: Rule = {
  name: 'destination-rule/local-origin-not-split',
  level: 'error',
  says: 'failures of local origin have a limit, but are not counted for themselves',
  source: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/#OutlierDetection',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const { policy } of trafficPolicies(config)) {
      const { consecutiveLocalOriginFailures: limit, splitExternalLocalOriginErrors } =
        policy.value.outlierDetection ?? {};
      if (limit && !splitExternalLocalOriginErrors) {
        yield {
          at: policy.get('outlierDetection').get('consecutiveLocalOriginFailures'),
          message: `consecutiveLocalOriginFailures is ${limit}, but splitExternalLocalOriginErrors is false`,
          fix: 'set splitExternalLocalOriginErrors: true',
        };
      }
    }
  },
};
