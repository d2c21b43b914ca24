import type { Config, Spec } from '../../model/config';
import { isInMesh } from '../../model/enrolment';
import { Field } from '../../model/field';
import { once } from '../../model/once';
import { at, textsOf } from '../../model/plain';
import { hasTarget } from '../../model/policy-scope';
import { listed } from '../../model/quote';
import { labelsOf, type Resource } from '../../model/resource';
import { selected } from '../../model/selection';
import type { AuthorizationPolicySpec } from '../../model/wire/authorization-policy';
import { selects, type Workload, workloadsByNamespace } from '../../model/workloads';
import type { Problem, Rule } from '../rule';

type Labels = Readonly<Record<string, string>>;

/**
 * A policy that nothing is under protects nothing. In an open mesh it says so only of a namespace whose workloads are there.
 *
 * differs: Istio's analyzer looks at Pods alone, and not at `istio.io/rev` or `istio.io/dataplane-mode` of a namespace, at virtual
 * machines or at `targetRefs`.
 */
export const noWorkloads: Rule = {
  name: 'authorization-policy/no-workloads',
  level: 'warning',
  group: 'reference',
  says: 'an AuthorizationPolicy is about no workload of the mesh',
  source: 'https://istio.io/latest/docs/reference/config/analysis/ist0127/',
  alike: ['IST0127', 'KIA0004'],
  *check(config) {
    for (const spec of config.specs('AuthorizationPolicy')) {
      if (!hasTarget(spec.value)) {
        yield* problems(spec, config);
      }
    }
  },
};

function* problems(spec: Spec<AuthorizationPolicySpec>, config: Config): Iterable<Problem> {
  const { closed, rootNamespace } = config.settings;
  const { resource, value } = spec;
  const own = config.namespaceOf(resource);
  const namespace = own === rootNamespace ? undefined : own;
  const labels = value?.selector?.matchLabels ?? {};
  if (
    (namespace === undefined && !value?.selector) ||
    isMadeByIstio(labels, namespace, config) ||
    isMachine(labels, namespace, config)
  ) {
    return;
  }
  const taken = selected(labels, namespace, config);
  if (taken.some(workload => isInMesh(workload, config) !== false)) {
    return;
  }
  if (taken.length === 0 && !closed && !(namespace && workloadsByNamespace(config).has(namespace))) {
    return;
  }
  yield {
    at: value?.selector ? spec.get('selector') : new Field(resource, '/metadata/name', resource.name),
    message: why(labels, namespace, taken),
    fix:
      taken.length === 0
        ? 'write labels that the Pods have: those of spec.template.metadata'
        : 'label the namespace istio-injection=enabled or istio.io/dataplane-mode=ambient',
  };
}

function why(labels: Labels, namespace: string | undefined, taken: readonly Workload[]): string {
  const place = namespace === undefined ? 'the mesh' : `namespace ${namespace}`;
  if (taken.length > 0) {
    const [{ resource, name }, ...more] = taken;
    const others = more.length > 0 ? ` and ${more.length} more` : '';
    return `it is about ${resource.kind} ${name}${others}, and nothing of it is in the mesh`;
  }
  const wanted = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
  return wanted.length === 0 ? `${place} has no workload` : `no workload of ${place} has ${listed(wanted)}`;
}

/** Whether the Pods are such as Istio makes: of a Gateway of the Gateway API, and of its own ingress. */
function isMadeByIstio(labels: Labels, namespace: string | undefined, config: Config): boolean {
  const gateway = labels['gateway.networking.k8s.io/gateway-name'];
  if (gateway === undefined) {
    return namespace === undefined && labels.istio === 'ingressgateway';
  }
  return (
    !config.settings.closed ||
    config
      .of('gateway.networking.k8s.io', 'Gateway')
      .some(each => each.name === gateway && (!namespace || config.namespaceOf(each) === namespace))
  );
}

/** Whether a virtual machine is meant, or what may come of a group of them. */
function isMachine(labels: Labels, namespace: string | undefined, config: Config): boolean {
  return (machines(config).get(namespace) ?? []).some(machine => selects(labels, machine));
}

/** The labels of virtual machines, by namespace; and those of all. */
const machines = once((config: Config): ReadonlyMap<string | undefined, Labels[]> => {
  const found = new Map<string | undefined, Labels[]>([[undefined, []]]);
  const add = (resource: Resource, labels: Labels): void => {
    const namespace = config.namespaceOf(resource);
    found.set(namespace, found.get(namespace) ?? []);
    found.get(namespace)!.push(labels);
    found.get(undefined)!.push(labels);
  };
  for (const { resource, value } of config.specs('WorkloadEntry')) {
    add(resource, { ...labelsOf(resource), ...value?.labels });
  }
  for (const group of config.of('networking.istio.io', 'WorkloadGroup')) {
    add(group, textsOf(at(group.manifest, 'spec', 'metadata', 'labels')));
  }
  return found;
});
