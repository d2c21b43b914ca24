import type { Config, Spec } from '../../model/config';
import { nameOf } from '../../model/resource';
import { hasTarget, isForNamespace } from '../../model/policy-scope';
import { selected } from '../../model/selection';
import type { AuthorizationPolicySpec } from '../../model/wire/authorization-policy';
import type { Rule } from '../rule';

type Policy = Spec<AuthorizationPolicySpec>;

/** istiod asks one provider for a workload: with two it denies what either policy is about. */
export const severalProviders: Rule = {
  name: 'authorization-policy/several-providers',
  level: 'warning',
  says: 'two policies ask different providers about one workload, and all of their requests are denied',
  source: 'https://istio.io/latest/docs/tasks/security/authorization/authz-custom/',
  alike: [],
  *check(config) {
    const first = new Map<string, Policy>();
    const everywhere = new Map<string, Policy>();
    const custom = config.specs('AuthorizationPolicy').filter(({ value }) => value?.action === 'CUSTOM');
    for (const spec of custom) {
      const key = spaceOf(spec, config);
      if (isForNamespace(spec.value) && !everywhere.has(key)) {
        everywhere.set(key, spec);
      }
    }
    for (const spec of custom) {
      const keys = keysOf(spec, config);
      const others = hasTarget(spec.value) ? [] : [everywhere.get(''), everywhere.get(spaceOf(spec, config))];
      const other = [...keys.map(key => first.get(key)), ...others].find(
        each => each && providerOf(each) !== providerOf(spec),
      );
      for (const key of keys) {
        first.set(key, first.get(key) ?? spec);
      }
      if (other) {
        yield {
          at: spec.get('provider').get('name'),
          message: `${nameOf(other.resource)} asks provider '${providerOf(other)}' about the same workloads: istiod asks one for a workload, and with two denies what either is about`,
          fix: 'ask one provider, or set PILOT_ENABLE_MULTIPLE_CUSTOM_AUTHZ_PROVIDERS of istiod',
        };
      }
    }
  },
};

function providerOf({ value }: Policy): string | undefined {
  return value?.provider?.name;
}

/** The namespace of a policy; an empty one for that of the whole mesh. */
function spaceOf({ resource }: Policy, config: Config): string {
  const namespace = config.namespaceOf(resource);
  return namespace === config.settings.rootNamespace ? '' : namespace;
}

/** What a policy is for: objects by their names, a selection, and each workload that it takes. */
function keysOf(spec: Policy, config: Config): string[] {
  const space = spaceOf(spec, config);
  const { targetRef, targetRefs = [], selector } = spec.value ?? {};
  if (hasTarget(spec.value)) {
    return [...targetRefs, ...(targetRef ? [targetRef] : [])].map(({ kind, name }) => `${space}/${kind}/${name}`);
  }
  const labels = selector?.matchLabels ?? {};
  if (Object.keys(labels).length === 0) {
    return [`${space}?`];
  }
  return [
    `${space}?${JSON.stringify(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)))}`,
    ...selected(labels, space || undefined, config).map(
      ({ resource, name, namespace }) => `${namespace}#${resource.kind}/${name}`,
    ),
  ];
}
