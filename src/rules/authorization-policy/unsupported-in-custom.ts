import type { Field } from '../../model/field';
import type { AuthorizationRule, Source } from '../../model/wire/authorization-policy';
import type { Problem, Rule } from '../rule';

const FIELDS: ReadonlyArray<keyof Source> = [
  'namespaces',
  'notNamespaces',
  'serviceAccounts',
  'notServiceAccounts',
  'trustDomains',
  'notTrustDomains',
  'principals',
  'notPrincipals',
  'requestPrincipals',
  'notRequestPrincipals',
];
const ATTRIBUTES: ReadonlySet<string> = new Set([
  'source.namespace',
  'source.serviceAccount',
  'source.trustDomain',
  'source.principal',
]);

/** A proxy asks the provider before it knows who asks. */
export const unsupportedInCustom: Rule = {
  name: 'authorization-policy/unsupported-in-custom',
  level: 'error',
  says: 'a policy with action CUSTOM has a condition on the identity of the caller or on a token, which that action does not support',
  source: 'https://istio.io/latest/docs/tasks/security/authorization/authz-custom/',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('AuthorizationPolicy')) {
      if (spec.value?.action === 'CUSTOM') {
        for (const rule of spec.get('rules').items()) {
          yield* problems(rule);
        }
      }
    }
  },
};

function* problems(rule: Field<AuthorizationRule>): Iterable<Problem> {
  for (const from of rule.get('from').items()) {
    const source = from.get('source');
    for (const field of FIELDS) {
      if ((source.value?.[field] ?? []).length > 0) {
        yield problem(source.get(field), field);
      }
    }
  }
  for (const condition of rule.get('when').items()) {
    const { key = '' } = condition.value;
    if (ATTRIBUTES.has(key) || key.startsWith('request.auth.')) {
      yield problem(condition.get('key'), key);
    }
  }
}

function problem(at: Field<unknown>, what: string): Problem {
  return {
    at,
    message: `${what} is not supported with action CUSTOM`,
    fix: 'say it in a second policy with action ALLOW or DENY, or let the provider decide',
  };
}
