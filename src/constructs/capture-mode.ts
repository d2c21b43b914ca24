/** How traffic comes to a listener of a sidecar. */
export enum CaptureMode {
  /** As the environment of the workload has it. */
  DEFAULT = 'DEFAULT',

  /** The kernel redirects it, without the application's knowledge. */
  IPTABLES = 'IPTABLES',

  /** The application, or the client, connects to the listener on purpose. */
  NONE = 'NONE',
}
