/** The workloads that ztunnel takes care of, and which of them a policy is for. */
import type { Config, Spec } from './config';
import { isAmbientNamespace, isWithoutSidecar } from './enrolment';
import { GATEWAY_API } from './gateway-api';
import { once } from './once';
import { isForNamespace } from './policy-scope';
import { selected } from './selection';
import type { PolicyTarget } from './wire/policy-target';
import { type Workload, workloads, workloadsByNamespace } from './workloads';

/** The workloads that have ztunnel before them, and no sidecar. */
export const ambientWorkloads = once(
  (config: Config): ReadonlySet<Workload> =>
    new Set(workloads(config).filter(workload => workload.podSpec !== undefined && isWithoutSidecar(workload, config))),
);

/** The first of them in each namespace, and in all. */
const firstAmbient = once((config: Config) => {
  const first = new Map<string | undefined, Workload>();
  for (const workload of ambientWorkloads(config)) {
    for (const namespace of [workload.namespace, undefined]) {
      first.set(namespace, first.get(namespace) ?? workload);
    }
  }
  return first;
});

/** What ztunnel guards of what a policy is for, in words; nothing where it is nothing, or not known. */
export function ambientPartOf(policy: Spec<PolicyTarget>, config: Config): string | undefined {
  const own = config.namespaceOf(policy.resource);
  const namespace = own === config.settings.rootNamespace ? undefined : own;
  if (isForNamespace(policy.value)) {
    const first = firstAmbient(config).get(namespace);
    return first
      ? wordsOf(first)
      : namespace !== undefined && isOnlyAmbient(namespace, config)
        ? `namespace ${namespace}`
        : undefined;
  }
  const all = ambientWorkloads(config);
  const found =
    all.size > 0 && selected(policy.value?.selector?.matchLabels ?? {}, namespace, config).find(each => all.has(each));
  return found ? wordsOf(found) : undefined;
}

function wordsOf({ resource, namespace, name }: Workload): string {
  return `${resource.kind} ${namespace}/${name}`;
}

/** Whether a namespace is in ambient mode, and holds nothing that would say what a policy in it is for. */
function isOnlyAmbient(namespace: string, config: Config): boolean {
  return (
    isAmbientNamespace(namespace, config) &&
    !workloadsByNamespace(config).has(namespace) &&
    !config.of(GATEWAY_API, 'Gateway').some(gateway => config.namespaceOf(gateway) === namespace)
  );
}
