import { authorizationRules, OPERATION_LISTS, SOURCE_LISTS } from '../../model/authorization';
import type { Field } from '../../model/field';
import type { Problem, Rule } from '../rule';

/** It could be meant for every request or for none. */
export const emptyClause: Rule = {
  name: 'authorization-policy/empty-clause',
  level: 'error',
  says: 'an entry of from or to says nothing',
  source: 'https://istio.io/latest/docs/reference/config/security/authorization-policy/#Rule',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const rule of authorizationRules(config)) {
      for (const from of rule.get('from').items()) {
        yield* problems(from, 'source', from.get('source'), SOURCE_LISTS);
      }
      for (const to of rule.get('to').items()) {
        yield* problems(to, 'operation', to.get('operation'), OPERATION_LISTS);
      }
    }
  },
};

function* problems<T>(
  entry: Field<unknown>,
  name: string,
  part: Field<T | undefined>,
  lists: ReadonlyArray<keyof T>,
): Iterable<Problem> {
  const { value } = part;
  if (value === undefined || value === null) {
    yield { at: entry, message: `${name} is missing`, fix };
  } else if (lists.every(list => !(value[list] as readonly string[] | undefined)?.length)) {
    yield { at: part, message: `${name} must have a list that is not empty`, fix };
  }
}

const fix = 'leave the entry out for no such condition';
