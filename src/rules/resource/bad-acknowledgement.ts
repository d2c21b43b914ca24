import { ACKNOWLEDGE, acknowledgements } from '../../model/acknowledgement';
import { closest } from '../../model/closest';
import { fieldAt } from '../../model/field';
import { at } from '../../model/plain';
import type { Problem, Rule } from '../rule';

/** One that has no effect is worse than none: its writer takes the matter for settled. */
export const badAcknowledgement: Rule = {
  name: 'resource/bad-acknowledgement',
  level: 'warning',
  says: 'an acknowledgement has no effect: its rule is not known or cannot be acknowledged, or it gives no reason',
  source: 'https://github.com/cdk8s-istio/cdk8s-istio/blob/main/docs/suppression.md',
  alike: [],
  *check(config, all) {
    for (const resource of config.resources) {
      const text = at(resource.manifest, 'metadata', 'annotations', ACKNOWLEDGE);
      for (const { rule, reason } of typeof text === 'string' ? acknowledgements(text) : []) {
        const problem = problemOf(rule, reason, all);
        if (problem) {
          yield { ...problem, at: fieldAt(resource, ['metadata', 'annotations', ACKNOWLEDGE]) };
        }
      }
    }
  },
};

function problemOf(name: string, reason: string, all: readonly Rule[]): Omit<Problem, 'at'> | undefined {
  const rule = all.find(each => each.name === name);
  if (!rule) {
    const meant = closest(
      name,
      all.map(each => each.name),
    );
    return {
      message: `there is no rule '${name}'`,
      fix: meant === undefined ? 'see docs/rules' : `did you mean '${meant}'?`,
    };
  }
  if (rule.refusedBy) {
    const who = rule.refusedBy === 'istiod' ? 'istiod' : 'the API server';
    return { message: `${name} cannot be acknowledged: ${who} refuses the object`, fix: 'mend what it finds' };
  }
  return reason === ''
    ? { message: `${name} is acknowledged without a reason`, fix: `write '${name}: ' and why` }
    : undefined;
}
