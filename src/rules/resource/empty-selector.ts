import { workloadSelectors } from '../../model/policy-selectors';
import type { Rule } from '../rule';

/** It is easily taken for "no workloads", and means all of them. */
export const emptySelector: Rule = {
  name: 'resource/empty-selector',
  level: 'warning',
  says: 'a selector has no labels, and so takes every workload of the namespace',
  source: 'https://istio.io/latest/docs/reference/config/type/workload-selector/',
  alike: ['IST0133'],
  *check(config) {
    for (const selector of workloadSelectors(config)) {
      const { labels, matchLabels } = selector.value;
      if (Object.keys(labels ?? matchLabels ?? {}).length === 0) {
        yield {
          at: selector,
          message: 'the selector has no labels: it takes every workload of the namespace',
          fix: 'leave it out if that is meant, else say which labels the workloads have',
        };
      }
    }
  },
};
