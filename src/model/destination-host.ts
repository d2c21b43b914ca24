import type { Config } from './config';
import { serviceOfHost } from './service-host';

/** The namespace of the Service that a host names; nothing where it names none of the cluster. */
export function resolveServiceNamespace(host: string, namespace: string, config: Config): string | undefined {
  const service = serviceOfHost(host);
  if (!service) {
    return undefined;
  }
  return host.includes('.') && !host.endsWith(`.svc.${config.settings.clusterDomain}`)
    ? undefined
    : (service.namespace ?? namespace);
}

/** `reviews` -> `reviews.shop.svc.cluster.local`: a short name is a Service in the namespace of who says it. */
export function qualifyHost(host: string, namespace: string, config: Config): string {
  return /[.*]/.test(host) ? host.toLowerCase() : `${host}.${namespace}.svc.${config.settings.clusterDomain}`;
}
