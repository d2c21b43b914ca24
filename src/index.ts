export * as extensions from '../imports/extensions.istio.io';
export * as gatewayapi from '../imports/gateway.networking.k8s.io';
export * as networking from '../imports/networking.istio.io';
export * as security from '../imports/security.istio.io';
export * as telemetry from '../imports/telemetry.istio.io';
export { AllowedRoutes } from './constructs/allowed-routes';
export { UnmatchedPreflights, CorsPolicy } from './constructs/cors-policy';
export { DataPlaneMode, DataPlane } from './constructs/data-plane';
export { Delegate } from './constructs/delegate';
export { Destination, IDestination } from './constructs/destination';
export { DirectResponse } from './constructs/direct-response';
export { ExactRouteProps, ExactRoute } from './constructs/exact-route';
export { FaultOptions, GrpcStatus, FaultDelay, FaultAbort, Fault } from './constructs/fault';
export { IGateway, GatewayReferenceOptions, GatewayProps, Gateway } from './constructs/gateway';
export { HeaderMatch } from './constructs/header-match';
export { HeaderChanges, HeaderOperations } from './constructs/header-operations';
export { HostHttpRouteOptions, HostHttpRoute } from './constructs/host-http-route';
export { HostVirtualServiceOptions, HostVirtualService } from './constructs/host-virtual-service';
export { HttpMatch } from './constructs/http-match';
export { HttpMethod } from './constructs/http-method';
export { HttpRouteProps, HttpRoute } from './constructs/http-route';
export { HttpRuleOptions, HttpRule } from './constructs/http-rule';
export { IngressGatewayProps, IngressGateway } from './constructs/ingress-gateway';
export { IstioResourceProps, IstioResource } from './constructs/istio-resource';
export { MeshServiceOptions, MeshServiceNameOptions, SubsetOptions, MeshService } from './constructs/mesh-service';
export { IstioVersion } from './constructs/istio-version';
export { Mirror } from './constructs/mirror';
export { PathRouteOptions } from './constructs/path-route-options';
export { TargetReference, PolicyTarget, IPolicyTarget, Workload, TargetRef } from './constructs/policy-target';
export { PrefixRouteProps, PrefixRoute } from './constructs/prefix-route';
export { QueryParamMatch } from './constructs/query-param-match';
export { RedirectPort, RedirectOptions, RedirectStatusOptions, Redirect } from './constructs/redirect';
export { RegexRouteProps, RegexRoute } from './constructs/regex-route';
export { RetryPolicy } from './constructs/retry-policy';
export { RegexRewrite, Rewrite } from './constructs/rewrite';
export { RouteAction, IRouteAction } from './constructs/route-action';
export { RouteOptions, RouteBase } from './constructs/route-base';
export { TlsProtocolVersion, ServerTlsOptions, MutualServerTlsOptions, ServerTls } from './constructs/server-tls';
export { ServerOptions, HttpServerOptions, HttpsServerOptions, TcpServerOptions, Server } from './constructs/server';
export { WeightedDestination, Split } from './constructs/split';
export { StringMatch } from './constructs/string-match';
export { Subset } from './constructs/subset';
export { TrafficDistributionMode, TrafficDistribution } from './constructs/traffic-distribution';
export {
  IVirtualService,
  VirtualServiceReferenceOptions,
  VirtualServiceProps,
  VirtualService,
} from './constructs/virtual-service';
export { WaypointFor, IWaypoint, WaypointReferenceOptions, WaypointProps, Waypoint } from './constructs/waypoint';
export { EnrollOptions } from './constructs/waypoint-enrollment';
