import type { Config } from '../model/config';
import type { Resource } from '../model/resource';

/** The full name of a host that a resource says: a name without a dot is a Service of its own namespace. */
export function fullHost(host: string, by: Resource, config: Config): string {
  // an address and `*` have no namespace; `spring-gs.default` has a dot, and istiod leaves it as it is
  return host === '' || host === '*' || host.includes('.') || host.includes(':')
    ? host
    : `${host}.${config.namespaceOf(by)}.svc.${config.settings.clusterDomain}`;
}

/** `namespace/name` of a Gateway that a VirtualService names; `mesh` stays what it is. */
export function gatewayName(reference: string, namespace: string): string {
  if (reference === 'mesh') {
    return reference;
  }
  const [first, second] = reference.split('/');
  if (second !== undefined) {
    return `${first === '.' ? namespace : first}/${second}`;
  }
  // an older way to say it: `name.namespace.svc.cluster.local`
  const [name, elsewhere] = reference.split('.');
  return `${elsewhere ?? namespace}/${name}`;
}

/** When a resource was made, in order; one that does not say it is yet to be made. */
export function byAge(a: Resource, b: Resource, config: Config): number {
  return createdFirst(a, b) || compare(a.name, b.name) || compare(config.namespaceOf(a), config.namespaceOf(b));
}

/** As `byAge`, but for names. */
export function createdFirst(a: Resource, b: Resource): number {
  return compare(createdOf(a), createdOf(b));
}

function createdOf({ manifest }: Resource): string {
  const { creationTimestamp } = (manifest.metadata ?? {}) as { creationTimestamp?: unknown };
  return typeof creationTimestamp === 'string' ? creationTimestamp : '~';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
