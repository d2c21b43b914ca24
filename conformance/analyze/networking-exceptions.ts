import * as read from './documents';
import type { Exception } from './exceptions';

/** What Istio wrongly says of references, and of what two objects of routing say together. */
export const NETWORKING_EXCEPTIONS: readonly Exception[] = [
  {
    code: 'IST0101',
    where: 'pilot/pkg/model/config.go resolveGatewayName',
    reason: 'istiod takes name.namespace.svc... for a gateway, and the analyzer takes it for a name',
    by: 'istio',
    excuses: document => read.gatewaysOf(document).some(name => name.includes('.') && !name.includes('/')),
  },
  {
    code: 'IST0132',
    where: 'pilot/pkg/model/config.go resolveGatewayName',
    reason: 'as above: the hosts of a Gateway that was not found are not found either',
    by: 'either',
    excuses: document => read.gatewaysOf(document).some(name => name.includes('.') && !name.includes('/')),
  },
  {
    code: 'IST0101',
    where: 'https://github.com/istio/istio/issues/39629',
    reason: 'what a namespace exports to others only may be routed to by what it exports to them',
    by: 'istio',
    excuses: (document, documents) =>
      document.kind === 'VirtualService' &&
      (!document.spec.exportTo || document.spec.exportTo.includes('*')) &&
      documents.some(
        other => other.metadata.namespace === document.metadata.namespace && read.exportToOf(other) !== undefined,
      ),
  },
  ...['IST0101', 'IST0110', 'IST0145', 'IST0149', 'IST0161', 'IST0162', 'IST0167', 'IST0173'].map(
    (code): Exception => ({
      code,
      where: 'https://github.com/istio/istio/issues/40861',
      reason: 'a Deployment has Pods, though files do not show them',
      by: code === 'IST0173' ? 'istio' : 'either',
      excuses: (document, documents) => read.selectsTemplate(document, documents),
    }),
  ),
  {
    code: 'IST0101',
    where: 'pkg/config/analysis/analyzers/util/service_lookup.go GetDestinationHost',
    reason: "exportTo: ['*'] means what no exportTo means, but then hosts exported to some are not looked for",
    by: 'istio',
    excuses: (document, documents) =>
      document.kind === 'VirtualService' &&
      document.spec.exportTo?.includes('*') &&
      documents.some(other => read.exportToOf(other)?.some(to => to === '.' || to === document.metadata.namespace)),
  },
  {
    code: 'IST0101',
    where: 'pkg/config/analysis/analyzers/util/service_lookup.go GetDestinationHost',
    reason: 'a VirtualService exported to some is looked up for wildcards in its own namespace alone',
    by: 'either',
    excuses: (document, documents) =>
      document.kind === 'VirtualService' &&
      document.spec.exportTo !== undefined &&
      documents.some(other => read.isWild(other) && read.exportToOf(other) !== undefined),
  },
  {
    code: 'IST0101',
    where: 'pkg/config/analysis/analyzers/util/service_lookup.go InitServiceEntryHostMap',
    reason: 'of several that declare one host the analyzer knows the last, and its ports; proxies know all of them',
    by: 'istio',
    excuses: (document, documents) => document.kind === 'VirtualService' && read.hasDoubleHost(documents),
  },
  {
    code: 'IST0101',
    where: 'pkg/config/analysis/analyzers/virtualservice/destinationrules.go initDestHostsAndSubsets',
    reason:
      'a DestinationRule for a wildcard, and one of another namespace for a host outside of the cluster, has subsets too',
    by: 'istio',
    excuses: (document, documents) =>
      document.kind === 'VirtualService' &&
      documents.some(
        ({ kind, metadata, spec }) =>
          kind === 'DestinationRule' &&
          spec.subsets?.length > 0 &&
          (spec.host.startsWith('*') ||
            (spec.host.includes('.') &&
              !spec.host.endsWith('.svc.cluster.local') &&
              metadata.namespace !== document.metadata.namespace)),
      ),
  },
  {
    code: 'IST0101',
    where: 'pkg/config/analysis/analyzers/gateway/secret.go getGatewayNamespace',
    reason: 'of proxies in several namespaces the analyzer looks at any one',
    by: 'either',
    excuses: (document, documents) => read.namespacesOfProxies(document, documents).size > 1,
  },
  {
    code: 'IST0101',
    where: 'pkg/config/analysis/analyzers/gateway/secret.go getGatewayNamespace',
    reason: 'a Gateway without a selector takes every Pod, but few of them are proxies and read its Secrets',
    by: 'istio',
    excuses: document => document.kind === 'Gateway' && !document.spec.selector,
  },
  {
    code: 'IST0161',
    where: 'pkg/config/analysis/analyzers/gateway/secret.go getGatewayNamespace',
    reason: 'of proxies in several namespaces the analyzer looks at any one',
    by: 'either',
    excuses: (document, documents) => read.namespacesOfProxies(document, documents).size > 1,
  },
  {
    code: 'IST0101',
    where: 'pkg/config/analysis/analyzers/authz/authorizationpolicies.go matchNamespace',
    reason: 'a namespace in which something is, or that every cluster has, is there',
    by: 'istio',
    excuses: (document, documents) => read.sourceNamespacesOf(document).some(name => read.isThere(name, documents)),
  },
  {
    code: 'IST0101',
    where: 'pkg/config/analysis/analyzers/authz/authorizationpolicies.go namespaceMatch',
    reason: 'proxies do not compare names of namespaces without regard to case',
    by: 'library',
    excuses: document => read.sourceNamespacesOf(document).some(name => name !== name.toLowerCase()),
  },
  {
    code: 'IST0109',
    where: 'https://github.com/istio/istio/issues/42561',
    reason: 'a VirtualService that writes a host in two ways does not conflict with itself',
    by: 'istio',
    excuses: document => read.hasHostTwice(document),
  },
  {
    code: 'IST0109',
    where: 'pilot/pkg/model/sidecar.go computeWildcardHostVirtualServiceIndex',
    reason: 'a host goes before a wildcard over it',
    by: 'istio',
    excuses: (document, documents) =>
      documents.some(
        other => other.kind === 'VirtualService' && other !== document && read.coverEachOther(document, other),
      ),
  },
  {
    code: 'IST0112',
    where: 'pilot/pkg/networking/core/route/route.go GetDestinationCluster',
    reason: 'what comes in at a port of a host goes to that port, if the host is routed to itself',
    by: 'istio',
    excuses: document => read.routesToItself(document),
  },
  {
    code: 'IST0112',
    where: 'pkg/config/analysis/analyzers/util/service_lookup.go InitServiceEntryHostMap',
    reason: 'of several that declare one host the analyzer knows the last, and its ports; proxies know all of them',
    by: 'either',
    excuses: (_, documents) => read.hasDoubleHost(documents),
  },
  {
    code: 'IST0134',
    where: 'pilot/pkg/autoallocate/controller/ip_allocation.go',
    reason: 'a ServiceEntry that asks for an address gets one',
    by: 'istio',
    excuses: document => document.metadata.labels?.['networking.istio.io/enable-autoallocate-ip'] === 'true',
  },
  {
    code: 'IST0140',
    where: 'pkg/config/analysis/analyzers/virtualservice/destinationhosts.go analyzeSubset',
    reason: 'what is bound to the mesh alone has no gateway, and what is bound to the same gateway is met there',
    by: 'istio',
    excuses: (document, documents) =>
      read.gatewaysOf(document).every(name => name === 'mesh') ||
      documents.some(other => read.splits(other) && read.sharesGateway(document, other)),
  },
  {
    code: 'IST0140',
    where: 'pkg/config/analysis/analyzers/virtualservice/destinationhosts.go analyzeSubset',
    reason: 'hosts are compared as they are written: one name in two namespaces is two hosts, two forms of one are one',
    by: 'either',
    excuses: (document, documents) =>
      documents.some(
        other =>
          read.splits(other) &&
          (other.metadata.namespace !== document.metadata.namespace || read.writesInTwoWays(document, other)),
      ),
  },
  {
    code: 'IST0145',
    where: 'pilot/pkg/model/gateway.go mergeGateways',
    reason: 'servers for plain HTTP are merged, whatever their hosts',
    by: 'istio',
    excuses: document => read.serversOf(document).some(({ tls, port }) => !tls && port.protocol !== 'TCP'),
  },
  {
    code: 'IST0145',
    where: 'pkg/config/analysis/analyzers/gateway/conflictinggateway.go initGatewaysMap',
    reason:
      'of the servers that a Gateway has on one port the analyzer knows the last, and takes hosts of others for its own',
    by: 'either',
    excuses: (_, documents) => documents.some(read.hasDoublePort),
  },
  {
    code: 'IST0145',
    where: 'pkg/config/analysis/analyzers/gateway/conflictinggateway.go analyzeGateway',
    reason: 'Gateways with one proxy in common are compared only if the labels of one stand in those of the other',
    by: 'library',
    excuses: (document, documents) =>
      documents.some(
        other =>
          other.kind === 'Gateway' &&
          other !== document &&
          !read.selects(other.spec.selector ?? {}, document.spec.selector ?? {}) &&
          !read.selects(document.spec.selector ?? {}, other.spec.selector ?? {}),
      ),
  },
  {
    code: 'IST0161',
    where: 'pilot/pkg/xds/sds.go ValidateCertificate',
    reason: 'whether a certificate has expired depends on the day',
    by: 'istio',
    excuses: (_, documents) => documents.some(read.hasExpired),
  },
  {
    code: 'IST0162',
    where: 'pkg/config/analysis/local/defaults.go',
    reason: 'a Service for an ingress is taken to be there even if the ingress is among the manifests without one',
    by: 'library',
    excuses: (document, documents) =>
      documents.some(
        other =>
          other.kind === 'Pod' &&
          other.metadata.namespace === 'istio-system' &&
          read.selects({ istio: 'ingressgateway', ...document.spec.selector }, other.metadata.labels ?? {}),
      ),
  },
  {
    code: 'IST0162',
    where: 'pkg/config/analysis/analyzers/gateway/gateway.go analyzeGateway',
    reason: 'a Service without a selector leads to no Pod',
    by: 'library',
    excuses: (_, documents) => documents.some(({ kind, spec }) => kind === 'Service' && !spec?.selector),
  },
  ...['IST0110', 'IST0167'].map((code): Exception => ({
    code,
    where: 'pkg/config/analysis/analyzers/util/in_mesh.go PodInAmbientMode',
    reason: 'that a Pod is in ambient mode is noted on it while it runs; its namespace says it before',
    by: 'either',
    excuses: (document, documents) =>
      document.spec.workloadSelector !== undefined && read.isInAmbient(document.metadata.namespace, documents),
  })),
  {
    code: 'IST0173',
    where: 'pkg/config/analysis/analyzers/destinationrule/subset.go Analyze',
    reason: 'Pods of other namespaces and of other Services are behind no host',
    by: 'library',
    excuses: (document, documents) =>
      documents.some(
        ({ kind, metadata }) =>
          (kind === 'Pod' || kind === 'Node') &&
          document.spec.subsets.some((subset: any) => read.selects(subset.labels ?? {}, metadata.labels ?? {})),
      ),
  },
  {
    code: 'IST0173',
    where: 'pkg/config/analysis/analyzers/destinationrule/subset.go Analyze',
    reason: 'a ServiceEntry has endpoints of its own; of one for a passed-on address nothing is known',
    by: 'istio',
    excuses: (document, documents) =>
      read.hostsMet(document, documents).some(({ kind, spec }) => kind === 'ServiceEntry' && !spec.workloadSelector),
  },
  {
    code: 'IST0173',
    where: 'pkg/config/analysis/analyzers/destinationrule/subset.go Analyze',
    reason: 'labels of the topology are added for the node on which a Pod runs, and nodes are not among manifests',
    by: 'istio',
    excuses: document =>
      document.spec.subsets.some((subset: any) =>
        Object.keys(subset.labels ?? {}).some(key => /^topology\.|^kubernetes\.io\/hostname$/.test(key)),
      ),
  },
  {
    code: 'IST0173',
    where: 'pkg/config/analysis/analyzers/util/service_lookup.go InitServiceEntryHostMap',
    reason: 'of several that declare one host the analyzer knows the last; proxies know all of them',
    by: 'either',
    excuses: (document, documents) => read.hostsMet(document, documents).length > 1,
  },
  {
    code: 'IST0173',
    where: 'pkg/config/analysis/analyzers/destinationrule/subset.go Analyze',
    reason: 'a subset without labels is the whole host',
    by: 'istio',
    excuses: document => document.spec.subsets.some(({ labels }: any) => !labels),
  },
  {
    code: 'IST0173',
    where: 'pkg/config/analysis/analyzers/destinationrule/subset.go Analyze',
    reason: 'a Service without a selector has endpoints that somebody writes',
    by: 'istio',
    excuses: (document, documents) =>
      read.hostsMet(document, documents).some(({ kind, spec }) => kind === 'Service' && !spec?.selector),
  },
  {
    code: 'IST0174',
    where: 'pkg/config/analysis/analyzers/util/service_lookup.go GetDestinationHost',
    reason: 'a DestinationRule exported to some is looked up for wildcards in its own namespace alone',
    by: 'either',
    excuses: (document, documents) =>
      document.spec.exportTo !== undefined &&
      documents.some(other => read.isWild(other) && read.exportToOf(other) !== undefined),
  },
  {
    code: 'IST0174',
    where: 'pkg/config/analysis/analyzers/util/service_lookup.go GetDestinationHost',
    reason: 'a DestinationRule for a wildcard holds for every host that it covers',
    by: 'istio',
    excuses: (document, documents) =>
      document.spec.host.startsWith('*') && read.hostsMet(document, documents).length > 0,
  },
  ...['IST0112', 'IST0173'].map((code): Exception => ({
    code,
    where: 'https://github.com/istio/istio/issues/39629',
    reason: 'as above: of a host that was not found nothing more is said',
    by: 'library',
    excuses: (_, documents) => documents.some(other => read.exportToOf(other) !== undefined),
  })),
  {
    code: 'IST0174',
    where: 'https://github.com/istio/istio/issues/39629',
    reason: 'what a namespace exports to others only may have a DestinationRule that it exports to them',
    by: 'istio',
    excuses: (document, documents) =>
      read
        .hostsMet(document, documents)
        .some(
          other => other.metadata.namespace === document.metadata.namespace && read.exportToOf(other) !== undefined,
        ),
  },
];
