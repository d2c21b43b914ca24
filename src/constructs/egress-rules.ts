import { forwardTo } from './forward-to';
import type { IGateway } from './gateway';
import { Gateway } from './gateway';
import type { HttpRule } from './http-rule';
import type { RetryPolicy } from './retry-policy';
import type { IServiceEntry } from './service-entry-reference';
import type { TlsRule } from './tls-rule';
import type { Duration } from 'cdk8s';

/** The ports of an egress gateway: one takes HTTP in mutual TLS, the other TLS of others, which it passes on. */
export const HOP_PORTS = { http: 80, tls: 443 } as const;

/** The ports of a service that its clients call, by how they pass the gateway. */
export interface EgressPorts {
  readonly http?: number;
  readonly tls?: number;
}

/** What is known of the way of a host through a gateway. */
export interface EgressPath {
  readonly host: string;
  readonly ports: EgressPorts;
  readonly gateway: IGateway;
  /** The Service of the gateway, and its subset for the host. */
  readonly hop: { readonly host: string; readonly subset: string };
  readonly timeout?: Duration;
  readonly retries?: RetryPolicy;
}

/** The ports on which clients call a service. */
export function egressPortsOf({ ports }: IServiceEntry): EgressPorts {
  return { http: ports.find(port => port._isHttp)?.port, tls: ports.find(port => port._isTls)?.port };
}

/** From the sidecars to the gateway, and from the gateway out; none where the service has no HTTP. */
export function egressHttpRules({ host, ports, gateway, hop, timeout, retries }: EgressPath): HttpRule[] {
  const { http: port } = ports;
  if (port === undefined) {
    return [];
  }
  const toGateway = forwardTo({ ...hop, port: HOP_PORTS.http });
  return [
    { match: [{ gateways: [Gateway.MESH], port }], to: toGateway, timeout, retries },
    { match: [{ gateways: [gateway], port: HOP_PORTS.http }], to: forwardTo({ host, port }) },
  ];
}

/** As `egressHttpRules`, for TLS that is passed on. */
export function egressTlsRules({ host, ports, gateway, hop }: EgressPath): TlsRule[] {
  const { tls: port } = ports;
  const sniHosts = [host];
  if (port === undefined) {
    return [];
  }
  const toGateway = forwardTo({ ...hop, port: HOP_PORTS.tls });
  return [
    { match: [{ gateways: [Gateway.MESH], port, sniHosts }], to: toGateway },
    { match: [{ gateways: [gateway], port: HOP_PORTS.tls, sniHosts }], to: forwardTo({ host, port }) },
  ];
}
