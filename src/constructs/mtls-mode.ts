/** What a workload accepts of the connections that reach it. */
export enum MtlsMode {
  /** What the next wider policy says: of the workload for a port, of the namespace for a workload, of the mesh for a namespace. */
  UNSET = 'UNSET',

  /** No mTLS: what arrives is passed on as it is. The ambient data plane does not have it. */
  DISABLE = 'DISABLE',

  /** Both mTLS and plaintext. It is what holds where no policy says anything. */
  PERMISSIVE = 'PERMISSIVE',

  /** mTLS alone; a plaintext connection is reset. */
  STRICT = 'STRICT',
}
