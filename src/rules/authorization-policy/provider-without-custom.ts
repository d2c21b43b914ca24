import type { Rule } from '../rule';

/** Only the action CUSTOM asks anybody. */
export const providerWithoutCustom: Rule = {
  name: 'authorization-policy/provider-without-custom',
  level: 'error',
  says: 'a policy names a provider, which only the action CUSTOM asks',
  source:
    'https://istio.io/latest/docs/reference/config/security/authorization-policy/#AuthorizationPolicy-ExtensionProvider',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('AuthorizationPolicy')) {
      const { action = 'ALLOW', provider } = spec.value ?? {};
      if (provider && action !== 'CUSTOM') {
        yield {
          at: spec.get('provider'),
          message: `a provider is asked by action CUSTOM alone, got ${action}`,
          fix: "set 'action: CUSTOM', or leave the provider out",
        };
      }
    }
  },
};
