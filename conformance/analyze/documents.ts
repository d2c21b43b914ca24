/** What the exceptions ask of documents. */
import { X509Certificate } from 'node:crypto';

/** A document, of which a predicate knows what it reads. */
export type Document = any;
export type Documents = readonly Document[];

type Labels = Readonly<Record<string, string>>;

/** `reviews` -> `reviews.shop.svc.cluster.local` */
export function fullName(host: string, namespace: string): string {
  return host.includes('.') || host.startsWith('*') ? host : `${host}.${namespace}.svc.cluster.local`;
}

/** Whether a selector takes labels. */
export function selects(selector: Labels, labels: Labels): boolean {
  return Object.entries(selector).every(([key, value]) => labels[key] === value);
}

export function gatewaysOf({ kind, spec }: Document): string[] {
  return (kind === 'VirtualService' && spec.gateways) || [];
}

/** To whom a Service or a ServiceEntry is exported, if not to all. */
export function exportToOf({ kind, metadata, spec }: Document): string[] | undefined {
  const exportTo: string[] | undefined =
    kind === 'Service'
      ? metadata.annotations?.['networking.istio.io/exportTo']?.split(',')
      : kind === 'ServiceEntry'
        ? spec.exportTo
        : undefined;
  return exportTo?.includes('*') ? undefined : exportTo;
}

/** The full names of what a document has in the registry. */
export function registered({ kind, metadata, spec }: Document): string[] {
  if (kind === 'Service') return [fullName(metadata.name, metadata.namespace)];
  return kind === 'ServiceEntry' ? spec.hosts : [];
}

export function isWild(document: Document): boolean {
  return registered(document).some(host => host.startsWith('*'));
}

/** Whether two documents have a host in common in the registry. */
export function hasDoubleHost(documents: Documents): boolean {
  const hosts = documents.flatMap(registered);
  return new Set(hosts).size < hosts.length;
}

/** What the registry has for the host of a DestinationRule, a wildcard or not. */
export function hostsMet({ metadata, spec }: Document, documents: Documents): Documents {
  const host = fullName(spec.host, metadata.namespace);
  return documents.filter(other => registered(other).some(one => meet(host, one)));
}

function meet(a: string, b: string): boolean {
  return (
    a === b ||
    [
      [a, b],
      [b, a],
    ].some(([wide, narrow]) => wide.startsWith('*') && narrow.endsWith(wide.slice(1)))
  );
}

/** The namespaces of the Pods that a Gateway selects, that of the assumed ingress included. */
export function namespacesOfProxies({ kind, spec }: Document, documents: Documents): ReadonlySet<string> {
  const selector: Labels = (kind === 'Gateway' && spec.selector) || {};
  const namespaces = documents
    .filter(other => other.kind === 'Pod' && selects(selector, other.metadata.labels ?? {}))
    .map(other => other.metadata.namespace as string);
  return new Set(
    kind !== 'Gateway'
      ? []
      : [...namespaces, ...(selects(selector, { istio: 'ingressgateway' }) ? ['istio-system'] : [])],
  );
}

export function sourceNamespacesOf({ kind, spec }: Document): string[] {
  return kind === 'AuthorizationPolicy'
    ? (spec.rules ?? []).flatMap((rule: any) =>
        (rule.from ?? []).flatMap(({ source }: any) => [...(source.namespaces ?? []), ...(source.notNamespaces ?? [])]),
      )
    : [];
}

/** Whether a namespace is there though no document says so. */
export function isThere(pattern: string, documents: Documents): boolean {
  const names = [
    'default',
    'kube-system',
    'istio-system',
    ...documents.map(({ metadata }) => metadata.namespace as string),
  ];
  const expression = new RegExp(`^${pattern.replace(/\*/g, '.*')}$`, 'i');
  return names.some(name => name && expression.test(name));
}

function fullHosts({ metadata, spec }: Document): string[] {
  return (spec.hosts ?? []).map((host: string) => fullName(host, metadata.namespace));
}

export function hasHostTwice(document: Document): boolean {
  const hosts = fullHosts(document);
  return new Set(hosts).size < hosts.length;
}

/** Whether a host of one is a wildcard over a host of the other. */
export function coverEachOther(a: Document, b: Document): boolean {
  return fullHosts(a).some(one => fullHosts(b).some(other => one !== other && meet(one, other)));
}

function destinationsOf({ kind, spec }: Document): any[] {
  return kind === 'VirtualService'
    ? (spec.http ?? []).flatMap((rule: any) => (rule.route ?? []).map((route: any) => route.destination))
    : [];
}

export function routesToItself(document: Document): boolean {
  const hosts = fullHosts(document);
  return (
    gatewaysOf(document).every(name => name === 'mesh') &&
    destinationsOf(document).some(({ host }) => hosts.includes(fullName(host, document.metadata.namespace)))
  );
}

/** Whether it routes one of its own hosts to a subset. */
export function splits(document: Document): boolean {
  return (
    document.kind === 'VirtualService' &&
    destinationsOf(document).some(
      ({ host, subset }) => subset && fullHosts(document).includes(fullName(host, document.metadata.namespace)),
    )
  );
}

export function sharesGateway(a: Document, b: Document): boolean {
  const [x, y] = [a, b].map(document =>
    gatewaysOf(document)
      .filter(name => name !== 'mesh')
      .map(name => (name.includes('/') ? name : `${document.metadata.namespace}/${name}`)),
  );
  return x.some(name => y.includes(name));
}

/** Whether a host is written short here and in full there. */
export function writesInTwoWays(a: Document, b: Document): boolean {
  const [x, y] = [a, b].map(document => [
    ...destinationsOf(document).map(({ host }): string => host),
    ...(document.spec.hosts ?? []),
  ]);
  return (
    [...x, ...y].some(host => !host.includes('.')) && [...x, ...y].some(host => host.endsWith('.svc.cluster.local'))
  );
}

export function serversOf({ kind, spec }: Document): any[] {
  return (kind === 'Gateway' && spec.servers) || [];
}

export function hasDoublePort(document: Document): boolean {
  const ports = serversOf(document).map(({ port }) => port.number);
  return new Set(ports).size < ports.length;
}

export function isInAmbient(namespace: string, documents: Documents): boolean {
  return documents.some(
    ({ kind, metadata }) =>
      kind === 'Namespace' && metadata.name === namespace && metadata.labels?.['istio.io/dataplane-mode'] === 'ambient',
  );
}

/** Whether it is a Secret with a certificate that is over. */
export function hasExpired({ kind, data }: Document): boolean {
  const certificate: string | undefined = kind === 'Secret' ? (data?.['tls.crt'] ?? data?.cert) : undefined;
  try {
    return (
      certificate !== undefined &&
      new Date(new X509Certificate(Buffer.from(certificate, 'base64')).validTo) < new Date()
    );
  } catch {
    return false;
  }
}

/** Whether it selects, by any of its fields, the Pods that some other document describes. */
export function selectsTemplate({ spec }: Document, documents: Documents): boolean {
  const selectors: Labels[] = [
    spec.workloadSelector?.labels,
    spec.selector?.matchLabels,
    spec.selector,
    ...(spec.subsets ?? []).map(({ labels }: any) => labels),
    // the Gateways of a VirtualService
    ...documents.filter(({ kind }) => kind === 'Gateway' && spec.gateways).map(gateway => gateway.spec.selector),
  ].filter(Boolean);
  return documents.some(other => {
    const labels: Labels | undefined = other.spec?.template?.metadata?.labels;
    return labels !== undefined && selectors.some(selector => selects(selector, labels));
  });
}
