import type { Judge } from '../client';
import { gatewayOf, secret, service, stream, to, virtualService } from '../facts/manifests';
import type { ApplyOptions, RequestSpec } from '../types';

/**
 * Envoy as the proxy of a workload that a policy selects. The judge plays no inbound side of a sidecar; to a policy a gateway
 * with the workload's labels is the same: the same filters, by the same selector.
 */
export function proxyOf(labels: Readonly<Record<string, string>>, namespace = 'default'): ApplyOptions {
  return { gateway: { namespace, labels: { ...labels, istio: 'ingressgateway' } } };
}

/** A gateway, at ports 80, 8080 and 9090, that passes everything on to the Service `app`. */
export const BEHIND_GATEWAY = stream(
  service('app'),
  gatewayOf(
    [80, 8080, 9090].map(number => ({ port: { number, name: `http-${number}`, protocol: 'HTTP' }, hosts: ['*'] })),
  ),
  virtualService('app', { http: [{ route: [to('app')] }] }),
);

/** A request with a token. */
export function bearer(token: string, request: Partial<RequestSpec> = {}): Partial<RequestSpec> {
  return { ...request, headers: [...(request.headers ?? []), ['Authorization', `Bearer ${token}`]] };
}

/** When a token that is issued now ends. */
export const SOON = Math.floor(Date.now() / 1000) + 3600;

/** A refusal by a policy. */
export const DENIED = { status: 403, flags: '', workload: undefined } as const;

/** The Secret of a gateway: its certificate, and, to verify clients, the authority's. */
export async function credential(judge: Judge, name: string, host: string): Promise<string> {
  const { certificate, key, root } = await judge.issue({ dns: host });
  return secret(name, { 'tls.crt': certificate, 'tls.key': key, 'ca.crt': root });
}

/** The Service of most tasks. */
export const HTTPBIN = service('httpbin', [{ port: 8000, name: 'http' }]);

/** A request over TLS to a host, at the usual port. */
export function https(host: string, request: Partial<RequestSpec> = {}): Partial<RequestSpec> {
  return { port: 443, host, ...request, tls: { sni: host, ...request.tls } };
}
