import { quote } from '../../model/quote';
import { apiServerRule } from '../api-server';
import type { Problem, Rule } from '../rule';

const base = apiServerRule(
  'wrong-type',
  'a value is of another type than the field',
  'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation',
);

/** The API server refuses the object. In YAML it is often the quotes: `yes` is true there, and `1.10` the number 1.1. */
export const wrongType: Rule = {
  ...base,
  *check(config, all) {
    for (const problem of base.check(config, all)) {
      yield explained(problem);
    }
  },
};

function explained(problem: Problem): Problem {
  const { resource, pointer, value } = problem.at;
  const text = / must be a text, /.test(problem.message);
  if (text && (typeof value === 'boolean' || typeof value === 'number')) {
    const written = resource.source?.writtenAt(pointer) ?? String(value);
    const reading = written === String(value) ? '' : `, which is how YAML reads ${written}`;
    return { ...problem, message: `${problem.message}${reading}`, fix: `put it in quotes: ${quote(written)}` };
  }
  const number = / must be a (?:whole )?number, /.test(problem.message);
  return number && typeof value === 'string' && /^-?\d+$/.test(value)
    ? { ...problem, fix: `take the quotes away: ${value}` }
    : problem;
}
