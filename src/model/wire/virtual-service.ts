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

/** A host of the registry, maybe some of its workloads. */
export interface Destination {
  readonly host?: string;
  readonly subset?: string;
  readonly port?: PortSelector;
}

/** A port by its number. */
export interface PortSelector {
  readonly number?: number;
}

/** What is done to the headers of a request or of a response. */
export interface HeaderOperations {
  readonly set?: { readonly [name: string]: string };
  readonly add?: { readonly [name: string]: string };
  readonly remove?: string[];
}

/** What is done to the headers on both ways. */
export interface Headers {
  readonly request?: HeaderOperations;
  readonly response?: HeaderOperations;
}

/** `spec.http[].route[]` of a VirtualService. */
export interface HttpRouteDestination {
  readonly destination?: Destination;
  readonly weight?: number;
  readonly headers?: Headers;
}

/** `spec.http[].redirect` of a VirtualService. */
export interface HttpRedirect {
  readonly uri?: string;
  readonly prefixRewrite?: string;
  readonly authority?: string;
  readonly scheme?: string;
  readonly port?: number;
  readonly derivePort?: string;
  readonly redirectCode?: number;
}

/** `spec.http[].directResponse` of a VirtualService. */
export interface HttpDirectResponse {
  readonly status?: number;
  readonly body?: HttpBody;
}

/** A body, as text or in base64. */
export interface HttpBody {
  readonly string?: string;
  readonly bytes?: string;
}

/** `spec.http[].delegate` of a VirtualService: another one that goes on. */
export interface Delegate {
  readonly name?: string;
  readonly namespace?: string;
}

/** `spec.http[].rewrite` of a VirtualService. */
export interface HttpRewrite {
  readonly uri?: string;
  readonly authority?: string;
  readonly uriRegexRewrite?: RegexRewrite;
}

/** An expression, and what stands in for what it matches. */
export interface RegexRewrite {
  readonly match?: string;
  readonly rewrite?: string;
}

/** `spec.http[].retries` of a VirtualService. */
export interface HttpRetry {
  readonly attempts?: number;
  readonly perTryTimeout?: string;
  readonly retryOn?: string;
  readonly backoff?: string;
  readonly retryRemoteLocalities?: boolean;
  readonly retryIgnorePreviousHosts?: boolean;
}

/** A share of requests, from 0 to 100. */
export interface Percent {
  readonly value?: number;
}

/** `spec.http[].fault` of a VirtualService. */
export interface HttpFaultInjection {
  readonly delay?: FaultDelay;
  readonly abort?: FaultAbort;
}

/** `spec.http[].fault.delay` of a VirtualService. */
export interface FaultDelay {
  readonly fixedDelay?: string;
  readonly exponentialDelay?: string;
  readonly percentage?: Percent;
  readonly percent?: number;
}

/** `spec.http[].fault.abort` of a VirtualService. */
export interface FaultAbort {
  readonly httpStatus?: number;
  readonly grpcStatus?: string;
  readonly http2Error?: string;
  readonly percentage?: Percent;
}

/** `spec.http[].mirrors[]` of a VirtualService. */
export interface HttpMirrorPolicy {
  readonly destination?: Destination;
  readonly percentage?: Percent;
}

/** `spec.http[].corsPolicy` of a VirtualService. */
export interface CorsPolicy {
  readonly allowOrigin?: string[];
  readonly allowOrigins?: StringMatch[];
  readonly allowMethods?: string[];
  readonly allowHeaders?: string[];
  readonly exposeHeaders?: string[];
  readonly maxAge?: string;
  readonly allowCredentials?: boolean;
  readonly unmatchedPreflights?: string;
}

/** `spec.http[]` of a VirtualService. */
export interface HttpRoute {
  readonly name?: string;
  readonly match?: HttpMatchRequest[];
  readonly route?: HttpRouteDestination[];
  readonly redirect?: HttpRedirect;
  readonly directResponse?: HttpDirectResponse;
  readonly delegate?: Delegate;
  readonly rewrite?: HttpRewrite;
  readonly timeout?: string;
  readonly retries?: HttpRetry;
  readonly fault?: HttpFaultInjection;
  readonly mirror?: Destination;
  readonly mirrorPercent?: number;
  readonly mirror_percent?: number;
  readonly mirrorPercentage?: Percent;
  readonly mirrors?: HttpMirrorPolicy[];
  readonly corsPolicy?: CorsPolicy;
  readonly headers?: Headers;
}

/** `spec.tcp[].route[]` and `spec.tls[].route[]` of a VirtualService. */
export interface RouteDestination {
  readonly destination?: Destination;
  readonly weight?: number;
}

/** `spec.tcp[].match[]` of a VirtualService: all of it must hold. */
export interface L4MatchAttributes {
  readonly port?: number;
  readonly destinationSubnets?: string[];
  readonly sourceSubnet?: string;
  readonly sourceLabels?: { readonly [key: string]: string };
  readonly sourceNamespace?: string;
  readonly gateways?: string[];
}

/** `spec.tls[].match[]` of a VirtualService: all of it must hold. */
export interface TlsMatchAttributes extends L4MatchAttributes {
  readonly sniHosts?: string[];
}

/** `spec.tcp[]` of a VirtualService. */
export interface TcpRoute {
  readonly match?: L4MatchAttributes[];
  readonly route?: RouteDestination[];
}

/** `spec.tls[]` of a VirtualService. */
export interface TlsRoute {
  readonly match?: TlsMatchAttributes[];
  readonly route?: RouteDestination[];
}

/** `spec` of a VirtualService. */
export interface VirtualServiceSpec {
  readonly hosts?: string[];
  readonly gateways?: string[];
  readonly http?: HttpRoute[];
  readonly tls?: TlsRoute[];
  readonly tcp?: TcpRoute[];
  readonly exportTo?: string[];
}
