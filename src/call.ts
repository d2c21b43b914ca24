/** A request, and who sends it from where. */
export interface Call {
  /**
   * Where to: `http://host/path`, `https://`, `grpc://host:port/package.Service/Method`, `tcp://host:port`, or
   * `tls://name:port` for TLS of which nothing else is known. The port is that of the Gateway's server, or of the Service in the
   * mesh; the host is what the client calls it.
   */
  readonly url: string;
  /**
   * The method.
   *
   * @default 'GET'; 'POST' for gRPC
   */
  readonly method?: string;
  /**
   * The headers. `host` says another host than the URL, as with `curl -H 'Host: …'`.
   *
   * @default - none
   */
  readonly headers?: { readonly [name: string]: string };
  /**
   * Headers that are sent more than once, each of their values in a line of its own.
   *
   * @default - none
   */
  readonly repeatedHeaders?: { readonly [name: string]: string[] };
  /**
   * The name that the client asks for in TLS.
   *
   * @default - the host of the URL
   */
  readonly sni?: string;
  /**
   * The client shows a certificate that is trusted, for this name.
   *
   * @default - it shows none
   */
  readonly clientCertificate?: string;
  /**
   * The Gateway that the client connects to, as `namespace/name`.
   *
   * @default - the ingress that serves the port
   */
  readonly gateway?: string;
  /**
   * The workload in the mesh that calls, as `namespace/workload`.
   *
   * @default - the call comes from outside, through a gateway
   */
  readonly source?: string;
  /**
   * The labels of the workload that calls.
   *
   * @default - those of `source` in the manifests
   */
  readonly sourceLabels?: { readonly [key: string]: string };
}
