import { CONDITION_LISTS, conditions, sources, wrongValues } from '../../model/authorization';
import { problemOfServiceAccount } from '../../model/istiod/authorization';
import type { Problem, Rule } from '../rule';

const MOST = 16;

/** Principals have another form, and other fields. */
export const badServiceAccount: Rule = {
  name: 'authorization-policy/bad-service-account',
  level: 'error',
  says: 'what should be service accounts are none, or too many',
  source: 'https://istio.io/latest/docs/reference/config/security/authorization-policy/#Source-service_accounts',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    yield* wrongValues(sources(config), ['serviceAccounts', 'notServiceAccounts'], problemOfServiceAccount);
    const ofAccounts = conditions(config).filter(({ value }) => value.key === 'source.serviceAccount');
    for (const condition of ofAccounts) {
      yield* CONDITION_LISTS.flatMap((list): Problem[] => {
        const values = condition.get(list);
        const count = values.value?.length ?? 0;
        return count > MOST
          ? [{ at: values, message: `${list} may be at most ${MOST} service accounts, got ${count}` }]
          : [];
      });
    }
    yield* wrongValues(ofAccounts, CONDITION_LISTS, problemOfServiceAccount);
  },
};
