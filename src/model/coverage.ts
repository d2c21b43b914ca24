/** Which workloads AuthorizationPolicies are for. */
import type { Config, Spec } from './config';
import { once } from './once';
import { byNamespace, hasTarget, isForNamespace } from './policy-scope';
import { selected } from './selection';
import type { AuthorizationPolicySpec } from './wire/authorization-policy';
import type { Workload } from './workloads';

/** The policies of each namespace. */
export const policiesByNamespace = once((config: Config) => byNamespace(config.specs('AuthorizationPolicy'), config));

/** The namespaces that have a policy for all of them, and those in which objects are policed by name, whose workloads are not known. */
export const policedNamespaces = once(
  (config: Config): ReadonlySet<string> =>
    new Set(
      config
        .specs('AuthorizationPolicy')
        .filter(({ value }) => hasTarget(value) || isForNamespace(value))
        .map(({ resource }) => config.namespaceOf(resource)),
    ),
);

/** The workloads that some policy selects. */
export const policedWorkloads = once(
  (config: Config): ReadonlySet<Workload> =>
    new Set(
      config
        .specs('AuthorizationPolicy')
        .filter(({ value }) => !hasTarget(value) && !isForNamespace(value))
        .flatMap(spec => {
          const namespace = config.namespaceOf(spec.resource);
          const labels = spec.value?.selector?.matchLabels ?? {};
          return selected(labels, namespace === config.settings.rootNamespace ? undefined : namespace, config);
        }),
    ),
);

/** Whether a policy lets in what it says and denies all else, for a whole namespace. */
export function isDefaultDeny({ value }: Spec<AuthorizationPolicySpec>): boolean {
  return (value?.action ?? 'ALLOW') === 'ALLOW' && isForNamespace(value) && !(value?.rules ?? []).some(isForAll);
}

function isForAll(rule: object): boolean {
  return Object.keys(rule).length === 0;
}
