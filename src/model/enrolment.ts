/** Which Pods are in the mesh, as far as manifests can tell. */
import type { Config } from './config';
import { labelsOfNamespace } from './namespaces';
import { at, listOf, textOf } from './plain';
import type { Workload } from './workloads';

export const INJECTION_LABEL = 'istio-injection';
export const REVISION_LABEL = 'istio.io/rev';
export const DATA_PLANE_LABEL = 'istio.io/dataplane-mode';
export const INJECT = 'sidecar.istio.io/inject';
export const PROXY_CONTAINER = 'istio-proxy';
/** The image of a container that the injector replaces. */
export const IMAGE_OF_INJECTOR = 'auto';

/**
 * Whether the Pods of a workload get a sidecar; nothing where that is up to a namespace that is elsewhere.
 *
 * @see https://istio.io/latest/docs/setup/additional-setup/sidecar-injection/#controlling-the-injection-policy
 */
export function hasSidecar(workload: Workload, config: Config): boolean | undefined {
  const { labels, annotations, podSpec } = workload;
  if (podSpec === undefined) {
    return undefined;
  }
  if (proxyImages(podSpec).some(image => image !== '' && image !== IMAGE_OF_INJECTOR)) {
    return true;
  }
  const asked = labels[INJECT] ?? annotations[INJECT];
  if (at(podSpec, 'hostNetwork') === true || asked === 'false') {
    return false;
  }
  const of = labelsOfNamespace(workload.namespace, config);
  if (of === undefined) {
    // a namespace that says nothing leaves it to the Pod, and one that says no is rare
    return labels[INJECT] === 'true' || undefined;
  }
  if (of[INJECTION_LABEL] !== undefined) {
    return of[INJECTION_LABEL] === 'enabled';
  }
  // the annotation alone is not seen: without a label nobody asks the injector
  return of[REVISION_LABEL] !== undefined || labels[REVISION_LABEL] !== undefined || labels[INJECT] === 'true';
}

/** Whether ztunnel takes care of the Pods of a workload; nothing where that is up to a namespace that is elsewhere. */
export function isAmbient(workload: Workload, config: Config): boolean | undefined {
  const { labels, annotations, podSpec } = workload;
  if (annotations['ambient.istio.io/redirection'] === 'enabled') {
    return true;
  }
  if (at(podSpec, 'hostNetwork') === true) {
    return false;
  }
  if (labels[DATA_PLANE_LABEL] !== undefined) {
    return labels[DATA_PLANE_LABEL] === 'ambient';
  }
  const of = labelsOfNamespace(workload.namespace, config);
  return of === undefined ? undefined : of[DATA_PLANE_LABEL] === 'ambient';
}

/** Whether ztunnel takes care of the Pods of a workload alone, without a sidecar in them. */
export function isWithoutSidecar(workload: Workload, config: Config): boolean {
  return (
    // that is noted while they run, and so is beyond doubt
    workload.annotations['ambient.istio.io/redirection'] === 'enabled' ||
    (isAmbient(workload, config) === true && !hasSidecar(workload, config))
  );
}

/** Whether the workloads of a namespace are in ambient mode, unless they say otherwise. Sidecars go before it. */
export function isAmbientNamespace(namespace: string, config: Config): boolean {
  const of = labelsOfNamespace(namespace, config) ?? {};
  return of[DATA_PLANE_LABEL] === 'ambient' && of[INJECTION_LABEL] !== 'enabled' && !of[REVISION_LABEL];
}

/** Whether the Pods of a workload are in the mesh at all; nothing where that is not known. */
export function isInMesh(workload: Workload, config: Config): boolean | undefined {
  const sidecar = hasSidecar(workload, config);
  return sidecar === true ? true : isAmbient(workload, config) || sidecar;
}

/** The images of the containers that are a proxy, or are to become one. */
export function proxyImages(podSpec: unknown): string[] {
  const containers = [...listOf(at(podSpec, 'containers')), ...listOf(at(podSpec, 'initContainers'))];
  return containers
    .filter(container => at(container, 'name') === PROXY_CONTAINER)
    .map(container => textOf(at(container, 'image')) ?? '');
}
