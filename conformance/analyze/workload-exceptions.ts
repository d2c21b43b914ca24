/** The rows about workloads, namespaces, annotations, EnvoyFilters, telemetry and policies. */
import type { Exception } from './exceptions';

const GATEWAY_NAME = 'gateway.networking.k8s.io/gateway-name';
const INJECT = 'sidecar.istio.io/inject';
const IN_MESH = 'pkg/config/analysis/analyzers/util/in_mesh.go';
const POD_KINDS = ['Pod', 'Deployment'];

export const WORKLOAD_EXCEPTIONS: readonly Exception[] = [
  {
    code: 'IST0103',
    where: 'pkg/config/analysis/analyzers/injection/injection.go, Analyze',
    reason: 'Istio takes the Pod for one that runs; a manifest, which has no uid, is injected when it is applied',
    excuses: (document, _, by) => by === 'istio' && document.metadata.uid === undefined,
  },
  ...['IST0107', 'IST0108', 'IST0125', 'IST0135'].map(code => ({
    code,
    where: 'pkg/config/analysis/analyzers/annotations/annotations.go, allowAnnotations',
    reason: 'Istio looks at Pods that are there, and not at those that a Deployment describes',
    excuses: (document: any, _: readonly any[], by: string) =>
      by === 'library' &&
      Object.keys(document.spec?.template?.metadata?.annotations ?? {}).some(name => name.includes('istio.io')),
  })),
  {
    code: 'IST0123',
    where: 'pkg/config/analysis/analyzers/injection/injection.go, Analyze',
    reason: 'a namespace of sidecars that says it is not of ambient mode contradicts nothing',
    excuses: (document, _, by) => by === 'istio' && document.metadata.labels['istio.io/dataplane-mode'] === 'none',
  },
  ...['IST0116', 'IST0137'].flatMap(code => [
    {
      code,
      where: 'pkg/config/analysis/analyzers/deployment/services.go, Analyze',
      reason: 'Istio looks at Deployments alone',
      excuses: (document: any, _: readonly any[], by: string) => by === 'library' && document.kind !== 'Deployment',
    },
    {
      code,
      where: IN_MESH,
      reason: 'for the analyzers a revision puts nothing into the mesh, but injects all the same',
      excuses: (document: any, documents: readonly any[], by: string) =>
        by === 'library' && hasRevision(document, documents),
    },
    {
      code,
      where: 'pilot/pkg/networking/core/listener_inbound.go, getFilterChainsByServicePort',
      reason: 'a sidecar leaves UDP alone, and two ports of one protocol are one listener: harmless',
      excuses: (document: any, documents: readonly any[], by: string) =>
        by === 'istio' &&
        (code === 'IST0116' ? isHarmless(document, documents, 'port') : isHarmless(document, documents, 'targetPort')),
    },
    {
      code,
      where: 'manifests/charts/istio-control/istio-discovery/templates/mutatingwebhook.yaml',
      reason: 'a namespace that refuses injection is not asked for its Pods, whatever their labels',
      excuses: (document: any, documents: readonly any[], by: string) =>
        by === 'istio' && isRefused(document, documents),
    },
  ]),
  {
    code: 'IST0146',
    where: 'pkg/config/analysis/analyzers/injection/image-auto.go, matchesWebhooks',
    reason: 'the webhooks of the injector are rarely among the manifests, and are in the cluster all the same',
    excuses: (_, documents, by) =>
      by === 'istio' && !documents.some(({ kind }) => kind === 'MutatingWebhookConfiguration'),
  },
  {
    code: 'IST0147',
    where: 'pkg/config/analysis/analyzers/injection/image-auto.go, Analyze',
    reason: 'Istio takes the Pod for one that runs; a manifest is injected when it is applied',
    excuses: (document, documents, by) => by === 'istio' && isInjected(document, documents),
  },
  ...['IST0153', 'IST0154'].map(code => ({
    code,
    where: 'pilot/pkg/networking/core/envoyfilter/rc_patch.go, patchHTTPRoutes',
    reason: 'istiod adds and removes routes, and the real Envoy has them then',
    excuses: (document: any, _: readonly any[], by: string) =>
      by === 'istio' && document.spec.configPatches.some(({ applyTo }: any) => applyTo === 'HTTP_ROUTE'),
  })),
  {
    code: 'IST0152',
    where: 'pilot/pkg/networking/core/envoyfilter/listener_patch.go, patchListenerFilters',
    reason: 'istiod replaces listener filters',
    excuses: (document, _, by) =>
      by === 'istio' && document.spec.configPatches.some(({ applyTo }: any) => applyTo === 'LISTENER_FILTER'),
  },
  {
    code: 'IST0157',
    where: 'pilot/pkg/model/telemetry.go, mergeLogs',
    reason: 'an entry without providers takes over those before it and those of a wider Telemetry',
    excuses: (document, documents, by) =>
      by === 'istio' &&
      documents.some(
        ({ kind, metadata, spec }) =>
          kind === 'Telemetry' &&
          [document.metadata.namespace, 'istio-system'].includes(metadata.namespace) &&
          spec.accessLogging?.some(({ providers }: any) => providers?.length > 0),
      ),
  },
  {
    code: 'IST0159',
    where: 'pilot/pkg/model/telemetry.go, applicableTelemetries',
    reason: 'all that select a workload are joined; they are at odds only about what two of them say',
    excuses: (document, documents, by) =>
      by === 'istio' &&
      !documents.some(
        other =>
          other !== document &&
          other.kind === 'Telemetry' &&
          ['accessLogging', 'tracing'].some(part => other.spec[part]?.length > 0 && document.spec[part]?.length > 0) &&
          documents.some(pod => pod.kind === 'Pod' && isSelected(pod, document) && isSelected(pod, other)),
      ),
  },
  {
    code: 'IST0160',
    where: 'pilot/pkg/model/telemetry.go, namespaceWideTelemetryConfig',
    reason: 'one with targetRefs is not for the namespace, and one with an empty selector is',
    excuses: (document, documents, by) => {
      const kin = documents.filter(
        ({ kind, metadata }) => kind === 'Telemetry' && metadata.namespace === document.metadata.namespace,
      );
      return by === 'istio'
        ? kin.some(({ spec }) => spec.targetRefs)
        : kin.some(({ spec }) => spec.selector && Object.keys(spec.selector.matchLabels ?? {}).length === 0);
    },
  },
  {
    code: 'IST0127',
    where: 'pkg/config/analysis/analyzers/authz/authorizationpolicies.go, analyzeNoMatchingWorkloads',
    reason: 'a policy with targetRefs is about no Pods',
    excuses: (document, _, by) => by === 'istio' && document.spec.targetRefs !== undefined,
  },
  {
    code: 'IST0127',
    where: 'pkg/config/analysis/analyzers/authz/authorizationpolicies.go, initPodLabelsMap',
    reason: 'Istio looks at Pods that are there, and not at what makes them, nor at virtual machines',
    excuses: (document, documents, by) =>
      by === 'istio' &&
      under(document, documents).some(({ kind }) => kind === 'Deployment' || kind === 'WorkloadEntry'),
  },
  {
    code: 'IST0127',
    where: 'pkg/config/analysis/analyzers/authz/authorizationpolicies.go, initPodLabelsMap',
    reason: 'Istio makes the Pods of a Gateway of the Gateway API, in the cluster',
    excuses: (document, documents, by) =>
      by === 'istio' &&
      documents.some(
        ({ kind, apiVersion, metadata: { name } }) =>
          kind === 'Gateway' &&
          apiVersion.startsWith('gateway.networking.k8s.io') &&
          name === document.spec.selector?.matchLabels?.[GATEWAY_NAME],
      ),
  },
  {
    code: 'IST0127',
    where: IN_MESH,
    reason:
      'a revision, ambient mode of a namespace or of a Pod, and a label that is neither true nor false are in the mesh too',
    excuses: (document, documents, by) =>
      by === 'istio' &&
      under(document, documents).some(
        workload =>
          hasRevision(workload, documents) ||
          namespaceOf(workload, documents)['istio.io/dataplane-mode'] === 'ambient' ||
          podLabels(workload)[INJECT] === 'yes',
      ),
  },
  {
    code: 'IST0127',
    where: 'manifests/charts/istio-control/istio-discovery/templates/mutatingwebhook.yaml',
    reason: 'nobody asks the injector for an annotation, nor where the namespace refuses; image auto is no sidecar yet',
    excuses: (document, documents, by) =>
      by === 'library' &&
      under(document, documents).some(
        workload =>
          isRefused(workload, documents) ||
          workload.metadata.annotations?.[INJECT] === 'true' ||
          workload.spec.containers?.some(({ image }: any) => image === 'auto'),
      ),
  },
  {
    code: 'IST0166',
    where: 'pilot/pkg/model/policyattachment.go, ShouldAttachPolicy',
    reason: 'a gateway that is no waypoint looks at selectors; and an empty selector is about the namespace',
    excuses: (document, documents, by) =>
      by === 'istio' &&
      (Object.keys(document.spec.selector?.matchLabels ?? {}).length === 0 || !hasWaypoint(document, documents)),
  },
  {
    code: 'IST0166',
    where: 'pkg/config/analysis/analyzers/k8sgateway/workloadselector.go',
    reason: 'a waypoint is known by its Gateway before it has Pods',
    excuses: (document, documents, by) =>
      by === 'library' &&
      documents.some(({ kind, spec }) => kind === 'Gateway' && spec.gatewayClassName === 'istio-waypoint') &&
      document.spec.selector?.matchLabels?.[GATEWAY_NAME] !== undefined,
  },
];

/** The labels of the Pods of a workload. */
function podLabels({ kind, metadata, spec }: any): Record<string, string> {
  return (kind === 'Deployment' ? spec.template.metadata.labels : metadata.labels) ?? {};
}

/** Whether a policy with a selector takes a Pod. */
function isSelected(pod: any, { metadata, spec }: any): boolean {
  const selector = Object.entries(spec.selector?.matchLabels ?? {});
  return (
    selector.length > 0 &&
    pod.metadata.namespace === metadata.namespace &&
    selector.every(([key, value]) => pod.metadata.labels[key] === value)
  );
}

/** The labels of the namespace of a document. */
function namespaceOf({ metadata }: any, documents: readonly any[]): Record<string, string> {
  const found = documents.find(({ kind, metadata: { name } }) => kind === 'Namespace' && name === metadata.namespace);
  return found?.metadata.labels ?? {};
}

function hasRevision(workload: any, documents: readonly any[]): boolean {
  return 'istio.io/rev' in namespaceOf(workload, documents) || 'istio.io/rev' in podLabels(workload);
}

function isRefused(workload: any, documents: readonly any[]): boolean {
  const label = namespaceOf(workload, documents)['istio-injection'];
  return label !== undefined && label !== 'enabled';
}

/** Whether the webhooks of Istio's chart would take the Pod. */
function isInjected(pod: any, documents: readonly any[]): boolean {
  const labels = podLabels(pod);
  const asked = labels[INJECT] ?? pod.metadata.annotations?.[INJECT];
  const namespace = namespaceOf(pod, documents)['istio-injection'];
  return (
    asked !== 'false' &&
    (namespace === undefined ? hasRevision(pod, documents) || labels[INJECT] === 'true' : namespace === 'enabled')
  );
}

/** What a policy may be about. */
function under({ metadata }: any, documents: readonly any[]): any[] {
  return documents.filter(
    ({ kind, metadata: { namespace } }) =>
      [...POD_KINDS, 'WorkloadEntry'].includes(kind) &&
      (metadata.namespace === 'istio-system' || metadata.namespace === namespace),
  );
}

/** Whether ports that Istio compares lead elsewhere, or are of one protocol for a sidecar. */
function isHarmless(workload: any, documents: readonly any[], by: 'port' | 'targetPort'): boolean {
  const labels = podLabels(workload);
  const ports: any[] = documents
    .filter(
      ({ kind, metadata, spec }) =>
        kind === 'Service' &&
        metadata.namespace === workload.metadata.namespace &&
        Object.keys(spec.selector ?? {}).length > 0 &&
        Object.entries(spec.selector).every(([key, value]) => labels[key] === value),
    )
    .flatMap(({ spec }) => spec.ports)
    .map(port => ({ ...port, targetPort: port.targetPort ?? port.port }));
  return ports.every(a =>
    ports.every(
      b =>
        a[by] !== b[by] ||
        a.targetPort !== b.targetPort ||
        spokenOn(a) === spokenOn(b) ||
        (by === 'port' ? (a.protocol ?? 'TCP') === (b.protocol ?? 'TCP') : a.port === b.port),
    ),
  );
}

function spokenOn({ name = '', protocol }: any): string {
  if (protocol === 'UDP' || /^tcp/.test(name)) return 'bytes';
  return /^(http|grpc)/.test(name) ? 'http' : 'sniffed';
}

function hasWaypoint({ metadata }: any, documents: readonly any[]): boolean {
  const kin = documents.filter(other => other.metadata.namespace === metadata.namespace);
  const gateway = kin.find(({ kind, metadata: { name } }) => kind === 'Gateway' && name === 'way');
  return gateway
    ? gateway.spec.gatewayClassName === 'istio-waypoint'
    : kin.some(
        ({ kind, metadata: { labels } }) =>
          kind === 'Pod' && labels?.['gateway.istio.io/managed'] === 'istio.io-mesh-controller',
      );
}
