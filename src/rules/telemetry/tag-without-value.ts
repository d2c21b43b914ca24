import { tagOverrides } from '../../model/tag-overrides';
import { quote } from '../../model/quote';
import type { Rule } from '../rule';

/** A tag is set where nothing is said of the operation, which the API server does not know. */
export const tagWithoutValue: Rule = {
  name: 'telemetry/tag-without-value',
  level: 'error',
  says: 'a tag of a metric is set, but not to which value',
  source: 'https://istio.io/latest/docs/reference/config/telemetry/#MetricsOverrides-TagOverride',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const { name, at } of tagOverrides(config)) {
      const { operation = 'UPSERT', value = '' } = at.value;
      if (operation === 'UPSERT' && value === '') {
        yield {
          at,
          message: `tag ${quote(name)} is set, but not to which value`,
          fix: "set value, to an expression such as request.host; or 'operation: REMOVE'",
        };
      }
    }
  },
};
