import { conditions } from '../../model/authorization';
import type { Rule } from '../rule';

/** It could be meant to ask whether the attribute is there; that is `*`. */
export const conditionWithoutValues: Rule = {
  name: 'authorization-policy/condition-without-values',
  level: 'error',
  says: 'a condition has neither values nor notValues',
  source: 'https://istio.io/latest/docs/reference/config/security/authorization-policy/#Condition',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const condition of conditions(config)) {
      const { key = '', values = [], notValues = [] } = condition.value;
      if (key !== '' && values.length + notValues.length === 0) {
        yield {
          at: condition,
          message: `the condition on '${key}' has neither values nor notValues`,
          fix: "write values: ['*'] to ask whether it is there",
        };
      }
    }
  },
};
