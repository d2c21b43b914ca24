import { ACKNOWLEDGE, acknowledgements } from '../model/acknowledgement';
import type { Config } from '../model/config';
import { annotationsOf, type Resource } from '../model/resource';
import type { Violation } from '../rules/rule';

/** Istio's own: codes, or `*`. */
const SUPPRESS = 'galley.istio.io/analyze-suppress';

/** The namespaces of Kubernetes, which Istio's injector and its analyzers leave alone. */
const OF_KUBERNETES: ReadonlySet<string> = new Set([
  'kube-system',
  'kube-public',
  'kube-node-lease',
  'local-path-storage',
]);

/** Whether a finding may stay: the resource says that it is known, or Istio leaves it alone. What would be refused is refused all the same. */
export function mayStay(violation: Violation, config: Config): boolean {
  return !violation.rule.refusedBy && (isOfKubernetes(violation.at.resource, config) || isAcknowledged(violation));
}

function isOfKubernetes(resource: Resource, config: Config): boolean {
  return OF_KUBERNETES.has(resource.kind === 'Namespace' ? resource.name : config.namespaceOf(resource));
}

function isAcknowledged({ at: { resource }, rule, alike }: Violation): boolean {
  const annotations = annotationsOf(resource);
  return (
    acknowledgements(annotations[ACKNOWLEDGE] ?? '').some(known => known.rule === rule.name && known.reason !== '') ||
    codesOf(annotations[SUPPRESS] ?? '').some(code => code === '*' || alike.includes(code))
  );
}

function codesOf(text: string): string[] {
  return text.split(',').map(code => code.trim());
}
