/** The fields of a WorkloadGroup that this library reads, as they stand on the wire. */

/** `spec.probe` of a WorkloadGroup: how it is told whether a workload is ready. */
export interface ReadinessProbe {
  readonly httpGet?: { readonly httpHeaders?: ProbeHeader[] };
  readonly tcpSocket?: object;
  readonly exec?: { readonly command?: string[] };
  readonly grpc?: object;
}

/** `spec.probe.httpGet.httpHeaders[]` of a WorkloadGroup, as far as it is read. */
export interface ProbeHeader {
  readonly name?: string;
}

/** `spec.metadata` of a WorkloadGroup: what its WorkloadEntries get. */
export interface WorkloadGroupMetadata {
  readonly labels?: { readonly [key: string]: string };
  readonly annotations?: { readonly [key: string]: string };
}

/** `spec` of a WorkloadGroup, as far as it is read. */
export interface WorkloadGroupSpec {
  readonly metadata?: WorkloadGroupMetadata;
  readonly probe?: ReadinessProbe;
}
