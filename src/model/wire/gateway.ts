/** The fields of a Gateway of Istio that this library reads, as they stand on the wire. */

/** `spec.servers[]` of a Gateway. */
export interface Server {
  readonly name?: string;
  readonly port?: ServerPort;
  readonly bind?: string;
  readonly hosts?: string[];
  readonly tls?: ServerTlsSettings;
  readonly defaultEndpoint?: string;
}

/** `spec.servers[].port` of a Gateway. */
export interface ServerPort {
  readonly number?: number;
  readonly name?: string;
  readonly protocol?: string;
  readonly targetPort?: number;
}

/** `spec.servers[].tls` of a Gateway. */
export interface ServerTlsSettings {
  readonly mode?: string;
  readonly httpsRedirect?: boolean;
  readonly credentialName?: string;
  readonly credentialNames?: string[];
  readonly tlsCertificates?: TlsCertificate[];
  readonly serverCertificate?: string;
  readonly privateKey?: string;
  readonly caCertificates?: string;
  readonly caCertCredentialName?: string;
  readonly caCrl?: string;
  readonly subjectAltNames?: string[];
  readonly verifyCertificateSpki?: string[];
  readonly verifyCertificateHash?: string[];
  readonly minProtocolVersion?: string;
  readonly maxProtocolVersion?: string;
  readonly cipherSuites?: string[];
}

/** `spec.servers[].tls.tlsCertificates[]` of a Gateway. */
export interface TlsCertificate {
  readonly serverCertificate?: string;
  readonly privateKey?: string;
  readonly caCertificates?: string;
}

/** `spec` of a Gateway. */
export interface GatewaySpec {
  readonly servers?: Server[];
  readonly selector?: { readonly [key: string]: string };
}
