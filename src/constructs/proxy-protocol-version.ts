/** A version of the PROXY protocol, which tells a server the address of the client. */
export enum ProxyProtocolVersion {
  /** Text. */
  V1 = 'V1',

  /** Bytes. */
  V2 = 'V2',
}
