import { tagOverrides } from '../../model/tag-overrides';
import type { Rule } from '../rule';

/** No metric has a tag without a name. */
export const unnamedOverride: Rule = {
  name: 'telemetry/unnamed-override',
  level: 'warning',
  says: 'a tag of a metric is overridden whose name is empty',
  source: 'https://istio.io/latest/docs/reference/config/telemetry/#MetricsOverrides',
  alike: ['IST0133'],
  *check(config) {
    for (const { name, at } of tagOverrides(config)) {
      if (name === '') {
        yield { at, message: 'the name of a tag must not be empty' };
      }
    }
  },
};
