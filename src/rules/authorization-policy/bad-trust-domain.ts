import { CONDITION_LISTS, conditions, sources, wrongValues } from '../../model/authorization';
import { problemOfPattern, problemOfTrustDomain } from '../../model/istiod/authorization';
import type { Rule } from '../rule';

/** A principal begins with its trust domain, and goes on with a slash. */
export const badTrustDomain: Rule = {
  name: 'authorization-policy/bad-trust-domain',
  level: 'error',
  says: 'what should be trust domains are none',
  source: 'https://istio.io/latest/docs/reference/config/security/authorization-policy/#Source-trust_domains',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    yield* wrongValues(sources(config), ['trustDomains', 'notTrustDomains'], problemOfTrustDomain);
    const ofTrustDomains = conditions(config).filter(({ value }) => value.key === 'source.trustDomain');
    yield* wrongValues(ofTrustDomains, CONDITION_LISTS, problemOfPattern);
  },
};
