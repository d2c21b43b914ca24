import { workloadSelectors } from '../../model/policy-selectors';
import { quote } from '../../model/quote';
import type { Rule } from '../rule';

/** Labels are compared as they are. What is `matchLabels` the API server has looked at, and values anyhow. */
export const wildcardInSelector: Rule = {
  name: 'resource/wildcard-in-selector',
  level: 'error',
  says: "a selector has a label whose key is empty or has a '*'",
  source: 'https://istio.io/latest/docs/reference/config/networking/sidecar/#WorkloadSelector',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const selector of workloadSelectors(config)) {
      for (const [key, label] of selector.get('labels').entries()) {
        if (key === '' || key.includes('*')) {
          yield {
            at: label,
            message: `the key of a label must be its whole name, got ${quote(key)}`,
            fix: 'write each label that the workloads have in common',
          };
        }
      }
    }
  },
};
