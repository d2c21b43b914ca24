import { problemOfAddress, problemOfBind } from '../model/address';
import {
  problemOfDnsLabel,
  problemOfDnsSubdomain,
  problemOfHost,
  problemOfLabels,
  problemOfPort,
} from '../model/grammar';
import { quote } from '../model/quote';

/** Where a workload listens, and how it is known, wherever its address is. */
export interface WorkloadOptions {
  /**
   * The workload's own ports, by the names of the service's ports: `{ http: 8080 }`. They come before the `targetPort` of the
   * service.
   *
   * @default - those of the service
   */
  readonly ports?: { [name: string]: number };

  /**
   * The network that it is in. What is in another network is reached through that network's gateway.
   *
   * @default - that of the clients
   */
  readonly network?: string;

  /**
   * Where it stands, from the largest to the smallest: `region/zone/subzone`. Clients prefer what is near them.
   *
   * @default - not known
   */
  readonly locality?: string;

  /**
   * Its share of the requests, against the weights of the others, from 0.
   *
   * @default - 1
   */
  readonly weight?: number;

  /**
   * The service account that its sidecar runs as, in the namespace of the object. Clients then speak mutual TLS with it.
   *
   * @default - it has no sidecar
   */
  readonly serviceAccount?: string;
}

/**
 * A workload that serves requests: at an IP address, under a DNS name, at a Unix domain socket, or anywhere in another network.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/workload-entry/#WorkloadEntry
 */
export interface Endpoint extends WorkloadOptions {
  /**
   * An IP address, a full DNS name, or `unix:///path` of a socket; without a port.
   *
   * @default - none: it is somewhere in its `network`
   */
  readonly address?: string;

  /**
   * Labels that tell it apart, as those of a pod do.
   *
   * @default - none
   */
  readonly labels?: { [key: string]: string };
}

/** Why an endpoint cannot be said to Istio. */
export function problemOfEndpoint(what: string, endpoint: Endpoint): string | undefined {
  const { address, ports = {}, labels = {}, network } = endpoint;
  if (!address) {
    return network ? problemOfWorkload(what, endpoint) : `${what} must have an address or a network, got neither`;
  }
  const isUnix = address.startsWith('unix:');
  const [port] = Object.keys(ports);
  return (
    (isUnix ? problemOfBind(`address of ${what}`, address) : problemOfName(`address of ${what}`, address)) ??
    (isUnix && port !== undefined
      ? `${what} at a Unix domain socket must have no ports, got ${quote(`${port}: ${ports[port]}`)}`
      : undefined) ??
    (Object.keys(labels).length > 0 ? problemOfLabels(`labels of ${what}`, labels) : undefined) ??
    problemOfWorkload(what, endpoint)
  );
}

/** Why what is known of a workload beside its address cannot be said to Istio. */
export function problemOfWorkload(what: string, workload: WorkloadOptions): string | undefined {
  const { ports = {}, weight, serviceAccount } = workload;
  return (
    Object.entries(ports)
      .map(
        ([name, port]) =>
          problemOfDnsLabel(`name of a port of ${what}`, name) ?? problemOfPort(`port ${quote(name)} of ${what}`, port),
      )
      .find(Boolean) ??
    (weight === undefined || (Number.isInteger(weight) && weight >= 0 && weight < 2 ** 32)
      ? undefined
      : `weight of ${what} must be a whole number from 0, got ${quote(weight)}`) ??
    (serviceAccount === undefined ? undefined : problemOfDnsSubdomain(`serviceAccount of ${what}`, serviceAccount))
  );
}

function problemOfName(what: string, address: string): string | undefined {
  if (!problemOfAddress(what, address)) {
    return undefined;
  }
  return address.includes('*') ? `${what} must not have a '*', got ${quote(address)}` : problemOfHost(what, address);
}
