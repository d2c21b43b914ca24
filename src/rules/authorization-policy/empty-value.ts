import {
  CONDITION_LISTS,
  type Lists,
  OPERATION_LISTS,
  SOURCE_LISTS,
  conditions,
  operations,
  sources,
} from '../../model/authorization';
import type { Field } from '../../model/field';
import type { Problem, Rule } from '../rule';

/** No request has an empty host, path or principal. */
export const emptyValue: Rule = {
  name: 'authorization-policy/empty-value',
  level: 'error',
  says: 'a list of a rule has an empty text among its values',
  source: 'https://istio.io/latest/docs/reference/config/security/authorization-policy/#Source',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    yield* problems(sources(config), SOURCE_LISTS);
    yield* problems(operations(config), OPERATION_LISTS);
    yield* problems(conditions(config), CONDITION_LISTS);
  },
};

function* problems<T>(fields: ReadonlyArray<Field<T>>, lists: ReadonlyArray<Lists<T>>): Iterable<Problem> {
  for (const field of fields) {
    for (const list of lists) {
      const values = (field.value[list] ?? []) as readonly string[];
      const index = values.indexOf('');
      if (index >= 0) {
        yield {
          at: field.get(list).items()[index],
          message: `${list} must not have an empty text`,
          fix: 'leave it out',
        };
      }
    }
  }
}
