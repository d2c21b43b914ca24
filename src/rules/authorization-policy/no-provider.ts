import type { Rule } from '../rule';

/** Nobody would be asked. */
export const noProvider: Rule = {
  name: 'authorization-policy/no-provider',
  level: 'error',
  says: 'a policy with action CUSTOM does not say which provider is asked',
  source: 'https://istio.io/latest/docs/tasks/security/authorization/authz-custom/',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('AuthorizationPolicy')) {
      const { action, rules = [], provider } = spec.value ?? {};
      if (action === 'CUSTOM' && rules.length > 0 && (provider?.name ?? '') === '') {
        yield {
          at: provider ? spec.get('provider') : spec.get('action'),
          message: 'a policy with action CUSTOM needs the name of a provider',
          fix: 'set provider.name to one of the extensionProviders of the mesh configuration',
        };
      }
    }
  },
};
