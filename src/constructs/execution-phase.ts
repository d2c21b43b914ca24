/**
 * Where among Istio's own filters an extension stands.
 *
 * @see https://istio.io/latest/docs/reference/config/proxy_extensions/traffic_extension/#TrafficExtension-ExecutionPhase
 */
export enum ExecutionPhase {
  /** Before Istio authenticates: what it does to a request, also to its token, Istio sees. */
  AUTHN = 'AUTHN',
  /** Behind authentication and before authorization. */
  AUTHZ = 'AUTHZ',
  /** Behind authorization and before statistics. */
  STATS = 'STATS',
}
