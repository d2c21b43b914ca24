import { stream } from '../facts/manifests';
import { toYaml } from '../to-yaml';
import type { ApplyOptions, Issued, RequestSpec } from '../types';

/** The Service of Istio's egress gateway. */
const SERVICE = toYaml([
  {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'istio-egressgateway', namespace: 'istio-system' },
    spec: {
      selector: { istio: 'egressgateway' },
      ports: [
        { name: 'http2', port: 80 },
        { name: 'https', port: 443 },
      ],
    },
  },
]);

/** A page's configuration, with the gateway that it speaks of. */
export function withEgress(...yaml: readonly string[]): string {
  return stream(...yaml, SERVICE);
}

/** The gateway is Istio's egress gateway; the client is in a namespace that has none of the objects. */
export const LEAVING: ApplyOptions = {
  proxies: ['sidecar', 'gateway'],
  gateway: { namespace: 'istio-system', labels: { istio: 'egressgateway' } },
  client: { namespace: 'elsewhere', labels: { app: 'client' } },
};

/** The cluster of the gateway's Service for a host. */
export function hop(port: number, subset: string): string {
  return `outbound|${port}|${subset}|istio-egressgateway.istio-system.svc.cluster.local`;
}

/** A request of plain HTTP as a sidecar sends it to the gateway: in the mutual TLS of a workload. */
export function fromSidecar(host: string, { certificate, key }: Issued): Partial<RequestSpec> {
  return { port: 80, host, tls: { sni: host, certificate, key } };
}

/** A request of plain HTTP from a client in the mesh. */
export function plain(host: string): Partial<RequestSpec> {
  return { via: 'sidecar', port: 80, host };
}

/** A request over the client's own TLS. */
export function encrypted(host: string, via: 'sidecar' | 'gateway'): Partial<RequestSpec> {
  return { via, port: 443, host, tls: { sni: host } };
}
