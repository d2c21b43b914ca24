import { trafficPolicies } from '../../model/traffic-policies';
import type { Rule } from '../rule';

/** How many hosts may be ejected, and how many must be healthy for that. */
export const badEjectionPercent: Rule = {
  name: 'destination-rule/bad-ejection-percent',
  level: 'error',
  says: 'a percentage of outlier detection is not from 0 to 100',
  source: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/#OutlierDetection',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const { policy } of trafficPolicies(config)) {
      for (const name of PERCENTAGES) {
        const percent = policy.value.outlierDetection?.[name] ?? 0;
        if (percent < 0 || percent > 100) {
          yield {
            at: policy.get('outlierDetection').get(name),
            message: `${name} must be from 0 to 100, got ${percent}`,
            fix: 'write percent: 50 is a half',
          };
        }
      }
    }
  },
};

const PERCENTAGES = ['maxEjectionPercent', 'minHealthPercent'] as const;
