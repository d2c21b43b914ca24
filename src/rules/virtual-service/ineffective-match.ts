import { coveredMatches, lostRoutes } from '../../model/lost-routes';
import type { Rule } from '../rule';

/** As istiod's webhook has it, which compares what is written and not what it means. */
export const ineffectiveMatch: Rule = {
  name: 'virtual-service/ineffective-match',
  level: 'warning',
  says: 'a match says what one before it says, or asks for a longer prefix after a shorter one',
  source: 'https://istio.io/latest/docs/reference/config/analysis/ist0131/',
  alike: ['IST0131'],
  *check(config) {
    for (const { route, repeated } of lostRoutes(config)) {
      // a rule of which nothing is left is one finding, and not one for each match
      for (const { match, first } of repeated.length === route.value.match?.length ? [] : repeated) {
        yield { at: match, message: `the match takes nothing: ${first.pointer} says the same`, fix: 'leave it out' };
      }
    }
    for (const { match, first } of coveredMatches(config)) {
      yield {
        at: match,
        message: `the match takes nothing: ${first.pointer} takes the prefix '${first.value.uri?.prefix}' before it`,
        fix: 'move it before the other one',
      };
    }
  },
};
