import { isDefaultDeny, policiesByNamespace } from '../../model/coverage';
import { Field } from '../../model/field';
import type { Rule } from '../rule';

/** What no policy is about is allowed. */
export const noDefaultDeny: Rule = {
  name: 'namespace/no-default-deny',
  level: 'info',
  group: 'advice',
  says: 'a namespace has AuthorizationPolicies, and none that denies what no policy allows',
  source: 'https://istio.io/latest/docs/ops/best-practices/security/#use-default-deny-patterns',
  alike: [],
  *check(config) {
    const byNamespace = policiesByNamespace(config);
    if (byNamespace.get(config.settings.rootNamespace)?.some(isDefaultDeny)) {
      return;
    }
    for (const [namespace, policies] of byNamespace) {
      if (!policies.some(isDefaultDeny)) {
        const [{ resource }] = policies;
        yield {
          at: new Field(resource, '/metadata/name', resource.name),
          message: `namespace ${namespace} has policies, and none that denies what they do not speak of`,
          fix: 'add a policy without selector and without rules (DefaultDeny)',
        };
      }
    }
  },
};
