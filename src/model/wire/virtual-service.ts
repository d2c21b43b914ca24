/** The fields of a VirtualService that this library reads, as they stand on the wire. */

/** One of `exact`, `prefix`, `regex`; none of them means "is there". */
export interface StringMatch {
  readonly exact?: string;
  readonly prefix?: string;
  readonly regex?: string;
}

/** `spec.http[].match[]` of a VirtualService: all of it must hold. */
export interface HttpMatchRequest {
  readonly name?: string;
  readonly uri?: StringMatch;
  readonly ignoreUriCase?: boolean;
  readonly scheme?: StringMatch;
  readonly method?: StringMatch;
  readonly authority?: StringMatch;
  readonly headers?: { readonly [name: string]: StringMatch };
  readonly withoutHeaders?: { readonly [name: string]: StringMatch };
  readonly queryParams?: { readonly [name: string]: StringMatch };
  readonly port?: number;
  readonly sourceLabels?: { readonly [key: string]: string };
  readonly sourceNamespace?: string;
  readonly gateways?: string[];
  readonly statPrefix?: string;
}

/** `spec.http[]` of a VirtualService, as far as it is read. */
export interface HttpRoute {
  readonly name?: string;
  readonly match?: HttpMatchRequest[];
}

/** `spec.tcp[].match[]` of a VirtualService: all of it must hold. */
export interface L4MatchAttributes {
  readonly port?: number;
  readonly destinationSubnets?: string[];
  readonly sourceLabels?: { readonly [key: string]: string };
  readonly sourceNamespace?: string;
  readonly gateways?: string[];
}

/** `spec.tls[].match[]` of a VirtualService: all of it must hold. */
export interface TlsMatchAttributes extends L4MatchAttributes {
  readonly sniHosts: string[];
}

/** `spec.tcp[]` of a VirtualService, as far as it is read. */
export interface TcpRoute {
  readonly match?: L4MatchAttributes[];
}

/** `spec.tls[]` of a VirtualService, as far as it is read. */
export interface TlsRoute {
  readonly match?: TlsMatchAttributes[];
}

/** `spec` of a VirtualService, as far as it is read. */
export interface VirtualServiceSpec {
  readonly hosts?: string[];
  readonly gateways?: string[];
  readonly http?: HttpRoute[];
  readonly tls?: TlsRoute[];
  readonly tcp?: TcpRoute[];
  readonly exportTo?: string[];
}
