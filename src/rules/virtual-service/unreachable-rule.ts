import { lostRoutes } from '../../model/lost-routes';
import type { Rule } from '../rule';

/** As istiod's webhook has it, which compares what is written and not what it means. */
export const unreachableRule: Rule = {
  name: 'virtual-service/unreachable-rule',
  level: 'warning',
  says: 'a rule is never reached: one before it takes everything, or those before it have all of its matches',
  source: 'https://istio.io/latest/docs/reference/config/analysis/ist0130/',
  alike: ['IST0130'],
  *check(config) {
    for (const { route, shadow, repeated } of lostRoutes(config)) {
      if (shadow) {
        yield {
          at: route,
          message: `the rule is never reached: ${shadow.pointer} takes everything`,
          fix: 'move the rule without matches to the end',
        };
      } else if (repeated.length === route.value.match?.length) {
        yield {
          at: route,
          message: `the rule is never reached: ${repeated[0].first.pointer} says the same`,
          fix: 'leave it out',
          // istiod says so of each match too
          alike: ['IST0130', 'IST0131'],
        };
      }
    }
  },
};
