/** The fields of a Gateway of Istio that this library reads, as they stand on the wire. */

/** `spec.servers[]` of a Gateway, as far as it is read. */
export interface Server {
  readonly port?: ServerPort;
  readonly hosts?: string[];
  readonly tls?: ServerTlsSettings;
}

/** `spec.servers[].port` of a Gateway, as far as it is read. */
export interface ServerPort {
  readonly number?: number;
  readonly protocol?: string;
}

/** `spec.servers[].tls` of a Gateway, as far as it is read. */
export interface ServerTlsSettings {
  readonly mode?: string;
}

/** `spec` of a Gateway, as far as it is read. */
export interface GatewaySpec {
  readonly servers?: Server[];
}
