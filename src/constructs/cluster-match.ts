import { problemOfPort } from '../model/grammar';

/**
 * Which cluster: what Envoy calls the workloads behind a port of a service. All that is said must hold.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/envoy-filter/#EnvoyFilter-ClusterMatch
 */
export interface ClusterMatch {
  /**
   * The exact name, such as `PassthroughCluster` or `outbound|80||reviews.shop.svc.cluster.local`. With it, nothing
   * else counts.
   *
   * @default - any
   */
  readonly name?: string;

  /**
   * The host of the service in full. On the inbound side it does not count.
   *
   * @default - any
   */
  readonly service?: string;

  /**
   * The port of the service, 1 to 65535; on the inbound side, of the pod.
   *
   * @default - any
   */
  readonly portNumber?: number;

  /**
   * The subset of the service.
   *
   * @default - any
   */
  readonly subset?: string;
}

/** Why a match of a cluster cannot be said to Istio, or says something that does not count. */
export function problemOfClusterMatch({ name, service, portNumber, subset }: ClusterMatch): string | undefined {
  return (
    (portNumber === undefined ? undefined : problemOfPort('portNumber of a cluster', portNumber)) ??
    (name !== undefined && (service ?? portNumber ?? subset) !== undefined
      ? 'a match of a cluster by its name must have nothing else, for nothing else counts'
      : undefined)
  );
}
