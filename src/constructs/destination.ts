/** Where a request is sent. */
export interface Destination {
  /** The host of a service in Istio's registry, in full where its namespace is known. */
  readonly host: string;

  /**
   * The subset of the host's workloads, as a DestinationRule names it.
   *
   * @default - all of them
   */
  readonly subset?: string;

  /**
   * The service's port, 1 to 65535.
   *
   * @default - the only one that the service has
   */
  readonly port?: number;
}

/** Whatever requests can be sent to: a service, or a subset of one. */
export interface IDestination {
  /** Where a request is sent. */
  toDestination(): Destination;
}
