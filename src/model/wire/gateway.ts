/** The fields of a Gateway of Istio that this library reads, as they stand on the wire. */

/** `spec.servers[]` of a Gateway, as far as it is read. */
export interface Server {
  readonly port?: ServerPort;
  readonly bind?: string;
  readonly hosts?: string[];
  readonly tls?: ServerTlsSettings;
}

/** `spec.servers[].port` of a Gateway. */
export interface ServerPort {
  readonly number?: number;
  readonly protocol?: string;
  readonly name?: string;
  readonly targetPort?: number;
}

/** `tls` of a server of a Gateway, and of a listener of a Sidecar, as far as it is read. */
export interface ServerTlsSettings {
  readonly mode?: string;
  readonly httpsRedirect?: boolean;
  readonly serverCertificate?: string;
  readonly privateKey?: string;
  readonly caCertificates?: string;
  readonly caCrl?: string;
  readonly credentialName?: string;
  readonly credentialNames?: string[];
  readonly tlsCertificates?: TlsCertificate[];
  readonly subjectAltNames?: string[];
  readonly minProtocolVersion?: string;
  readonly maxProtocolVersion?: string;
  readonly cipherSuites?: string[];
}

/** `tls.tlsCertificates[]` of a server: files of a certificate and its key. */
export interface TlsCertificate {
  readonly serverCertificate?: string;
  readonly privateKey?: string;
}

/** `spec` of a Gateway, as far as it is read. */
export interface GatewaySpec {
  readonly servers?: Server[];
  readonly selector?: { readonly [key: string]: string };
}
