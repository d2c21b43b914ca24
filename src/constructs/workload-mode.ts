/**
 * Which side of the traffic a workload is on.
 *
 * @see https://istio.io/latest/docs/reference/config/type/workload-selector/#WorkloadMode
 */
export enum WorkloadMode {
  /** Traffic in either direction. */
  CLIENT_AND_SERVER = 'CLIENT_AND_SERVER',
  /** What the workload sends (outbound); for a gateway, all that it forwards. */
  CLIENT = 'CLIENT',
  /** What the workload receives (inbound). */
  SERVER = 'SERVER',
}
