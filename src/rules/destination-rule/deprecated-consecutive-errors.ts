import { trafficPolicies } from '../../model/traffic-policies';
import type { Rule } from '../rule';

/** istiod loses the warning of subsets and ports, so there it has no code. */
export const deprecatedConsecutiveErrors: Rule = {
  name: 'destination-rule/deprecated-consecutive-errors',
  level: 'warning',
  says: 'outlier detection counts by the deprecated consecutiveErrors',
  source: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/#OutlierDetection',
  alike: ['IST0133'],
  *check(config) {
    for (const { policy, warned } of trafficPolicies(config)) {
      if (policy.value.outlierDetection?.consecutiveErrors) {
        yield {
          at: policy.get('outlierDetection').get('consecutiveErrors'),
          message: 'consecutiveErrors is deprecated: it counts gateway errors only',
          fix: 'use consecutive5xxErrors, or consecutiveGatewayErrors',
          alike: warned ? undefined : [],
        };
      }
    }
  },
};
