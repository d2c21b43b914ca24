import { toYaml } from '../to-yaml';

/** Manifests for the facts, as short as a fact is. */
function manifest(apiVersion: string, kind: string, name: string, spec: object, namespace = 'default'): string {
  return toYaml([{ apiVersion, kind, metadata: { name, namespace }, spec }]);
}

export function stream(...manifests: readonly string[]): string {
  return manifests.join('---\n');
}

export function service(name: string, ports: readonly object[] = [{ port: 80, name: 'http' }]): string {
  return manifest('v1', 'Service', name, { selector: { app: name }, ports });
}

export function gateway(hosts: readonly string[] = ['*']): string {
  return gatewayOf([{ port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts }]);
}

export function gatewayOf(servers: readonly object[]): string {
  return manifest('networking.istio.io/v1', 'Gateway', 'gateway', { selector: { istio: 'ingressgateway' }, servers });
}

export function virtualService(name: string, spec: object): string {
  return manifest('networking.istio.io/v1', 'VirtualService', name, { hosts: ['*'], gateways: ['gateway'], ...spec });
}

export function destinationRule(name: string, spec: object): string {
  return manifest('networking.istio.io/v1', 'DestinationRule', name, { host: name, ...spec });
}

export function deployment(name: string, labels: Readonly<Record<string, string>>, replicas = 1): string {
  return manifest('apps/v1', 'Deployment', name, {
    replicas,
    selector: { matchLabels: labels },
    template: { metadata: { labels }, spec: { containers: [] } },
  });
}

export function secret(name: string, data: Readonly<Record<string, string>>, namespace = 'istio-system'): string {
  return toYaml([{ apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace }, stringData: data }]);
}

export function other(apiVersion: string, kind: string, name: string, spec: object, namespace?: string): string {
  return manifest(apiVersion, kind, name, spec, namespace);
}

/** A route to a Service. */
export function to(host: string, extra: object = {}): object {
  return { destination: { host, ...extra } };
}
