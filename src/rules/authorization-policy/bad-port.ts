import { CONDITION_LISTS, conditions, operations, wrongValues } from '../../model/authorization';
import { problemOfPortText } from '../../model/istiod/authorization';
import type { Rule } from '../rule';

/** The ports of a request are numbers: a rule knows no names and no ranges of them. */
export const badPort: Rule = {
  name: 'authorization-policy/bad-port',
  level: 'error',
  says: 'what should be ports are no numbers, or too large',
  source: 'https://istio.io/latest/docs/reference/config/security/authorization-policy/#Operation-ports',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    yield* wrongValues(operations(config), ['ports', 'notPorts'], problemOfPortText);
    const ofPorts = conditions(config).filter(({ value }) => value.key === 'destination.port');
    yield* wrongValues(ofPorts, CONDITION_LISTS, problemOfPortText);
  },
};
