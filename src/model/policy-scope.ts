import type { Config, Spec } from './config';
import type { PolicyTarget } from './wire/policy-target';
import { put } from './put';

/** What names objects and not labels: `targetRefs`, or the older `targetRef`. */
export function hasTarget(policy: PolicyTarget | undefined): boolean {
  return policy?.targetRef !== undefined || (policy?.targetRefs ?? []).length > 0;
}

/** Whether a policy is for all of its namespace: an empty selector is none. */
export function isForNamespace(policy: PolicyTarget | undefined): boolean {
  return Object.keys(policy?.selector?.matchLabels ?? {}).length === 0 && !hasTarget(policy);
}

/** The policies of each namespace. */
export function byNamespace<T>(specs: ReadonlyArray<Spec<T>>, config: Config): ReadonlyMap<string, Array<Spec<T>>> {
  const found = new Map<string, Array<Spec<T>>>();
  for (const spec of specs) {
    const namespace = config.namespaceOf(spec.resource);
    put(found, namespace, spec);
  }
  return found;
}
