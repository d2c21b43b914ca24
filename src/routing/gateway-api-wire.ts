/** The fields of the Gateway API's kinds that routing reads, as they stand on the wire. The schema has checked them. */

export interface ParentReference {
  readonly group?: string;
  readonly kind?: string;
  readonly namespace?: string;
  readonly name: string;
  readonly sectionName?: string;
  readonly port?: number;
}

export interface BackendRef {
  readonly group?: string;
  readonly kind?: string;
  readonly namespace?: string;
  readonly name: string;
  readonly port?: number;
  readonly weight?: number;
  readonly filters?: RouteFilter[];
}

export interface NamedValue {
  readonly name: string;
  readonly value: string;
}

export interface TypedMatch extends NamedValue {
  readonly type?: string;
}

export interface PathModifier {
  readonly type: string;
  readonly replaceFullPath?: string;
  readonly replacePrefixMatch?: string;
}

export interface HeaderFilter {
  readonly set?: NamedValue[];
  readonly add?: NamedValue[];
  readonly remove?: string[];
}

export interface RouteFilter {
  readonly type: string;
  readonly requestHeaderModifier?: HeaderFilter;
  readonly responseHeaderModifier?: HeaderFilter;
  readonly requestRedirect?: {
    readonly scheme?: string;
    readonly hostname?: string;
    readonly path?: PathModifier;
    readonly port?: number;
    readonly statusCode?: number;
  };
  readonly requestMirror?: {
    readonly backendRef: BackendRef;
    readonly percent?: number;
    readonly fraction?: { readonly numerator: number; readonly denominator?: number };
  };
  readonly urlRewrite?: { readonly hostname?: string; readonly path?: PathModifier };
  readonly cors?: {
    readonly allowOrigins?: string[];
    readonly allowCredentials?: boolean;
    readonly allowMethods?: string[];
    readonly allowHeaders?: string[];
    readonly exposeHeaders?: string[];
    readonly maxAge?: number;
  };
}

export interface RouteMatchSpec {
  readonly path?: { readonly type?: string; readonly value?: string };
  readonly headers?: TypedMatch[];
  readonly queryParams?: TypedMatch[];
  /** A method of HTTP, or of gRPC. */
  readonly method?: string | { readonly type?: string; readonly service?: string; readonly method?: string };
}

export interface RouteRuleSpec {
  readonly name?: string;
  readonly matches?: RouteMatchSpec[];
  readonly filters?: RouteFilter[];
  readonly backendRefs?: BackendRef[];
  readonly timeouts?: { readonly request?: string; readonly backendRequest?: string };
  readonly retry?: { readonly attempts?: number; readonly codes?: number[]; readonly backoff?: string };
}

export interface RouteSpec {
  readonly parentRefs?: ParentReference[];
  readonly hostnames?: string[];
  readonly rules?: RouteRuleSpec[];
}

export interface ListenerSpec {
  readonly name: string;
  readonly hostname?: string;
  readonly port: number;
  readonly protocol: string;
  readonly tls?: {
    readonly mode?: string;
    readonly certificateRefs?: ParentReference[];
    readonly options?: { readonly [key: string]: string };
  };
  readonly allowedRoutes?: {
    readonly namespaces?: {
      readonly from?: string;
      readonly selector?: { readonly matchLabels?: { readonly [key: string]: string } };
    };
    readonly kinds?: Array<{ readonly group?: string; readonly kind: string }>;
  };
}

export interface GatewayApiSpec {
  readonly gatewayClassName: string;
  readonly listeners?: ListenerSpec[];
}
