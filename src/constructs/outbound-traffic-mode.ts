/** What a sidecar does with requests to hosts that Istio's registry does not know. */
export enum OutboundTrafficMode {
  /** It sends them on to the address that the application has found. */
  ALLOW_ANY = 'ALLOW_ANY',

  /**
   * It answers them with 502, or closes the connection. This names services that lack a `ServiceEntry`; it is no firewall, for a
   * workload can pass its sidecar by.
   */
  REGISTRY_ONLY = 'REGISTRY_ONLY',
}
