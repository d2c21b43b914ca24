import type { Rule } from '../rule';

/** Istio would never look at such a policy, though its author means to deny something. */
export const noRules: Rule = {
  name: 'authorization-policy/no-rules',
  level: 'error',
  says: 'a policy that denies, or asks a provider, has no rules, and so is about no request',
  source: 'https://istio.io/latest/docs/reference/config/security/authorization-policy/#AuthorizationPolicy',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('AuthorizationPolicy')) {
      const { action = '', rules = [] } = spec.value ?? {};
      if (rules.length === 0 && (action === 'DENY' || action === 'CUSTOM')) {
        yield {
          at: spec.get('action'),
          message: `a policy with action ${action} needs rules: without them it is about no request`,
          fix: "write 'rules: [{}]' for every request",
        };
      }
    }
  },
};
