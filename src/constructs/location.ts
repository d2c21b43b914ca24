/** On which side of the mesh's edge a service is. */
export enum Location {
  /** Outside: proxies speak to it as its port says, without mutual TLS of their own. */
  MESH_EXTERNAL = 'MESH_EXTERNAL',

  /** Inside: proxies speak mutual TLS with its workloads where these have a sidecar. */
  MESH_INTERNAL = 'MESH_INTERNAL',
}
