export * as extensions from '../imports/extensions.istio.io';
export * as gatewayapi from '../imports/gateway.networking.k8s.io';
export * as networking from '../imports/networking.istio.io';
export * as security from '../imports/security.istio.io';
export * as telemetry from '../imports/telemetry.istio.io';
export {
  AuthorizationPolicyProps,
  DecisivePolicyProps,
  CustomPolicyProps,
  AuthorizationPolicy,
} from './constructs/authorization-policy';
export { AuthorizationRule } from './constructs/authorization-rule';
export { ConditionValues, Condition } from './constructs/condition';
export { UnmatchedPreflights, CorsPolicy } from './constructs/cors-policy';
export { DataPlaneMode, DataPlane } from './constructs/data-plane';
export { DefaultDenyProps, DefaultDeny } from './constructs/default-deny';
export { Delegate } from './constructs/delegate';
export { Destination, IDestination } from './constructs/destination';
export { DirectResponse } from './constructs/direct-response';
export { WorkloadOptions, Endpoint } from './constructs/endpoint';
export { ExactRouteProps, ExactRoute } from './constructs/exact-route';
export { ExternalAuthorizerProps, ExternalAuthorizer } from './constructs/external-authorizer';
export { FaultOptions, GrpcStatus, FaultDelay, FaultAbort, Fault } from './constructs/fault';
export { IGateway, GatewayReferenceOptions, GatewayProps, Gateway } from './constructs/gateway';
export { HeaderMatch } from './constructs/header-match';
export { HeaderChanges, HeaderOperations } from './constructs/header-operations';
export { HostVirtualServiceOptions, HostVirtualService } from './constructs/host-virtual-service';
export { HttpMatch } from './constructs/http-match';
export { HttpMethod } from './constructs/http-method';
export { HttpRouteProps, HttpRoute } from './constructs/http-route';
export { HttpRuleOptions, HttpRule } from './constructs/http-rule';
export { IngressGatewayProps, IngressGateway } from './constructs/ingress-gateway';
export { IpAllowListProps, IpAllowList } from './constructs/ip-allow-list';
export { IstioResourceProps, IstioResource } from './constructs/istio-resource';
export { Jwks } from './constructs/jwks';
export { JwtLoginProps, JwtGrant, JwtLogin } from './constructs/jwt-login';
export { JwtHeader, ClaimToHeader, JwtRule } from './constructs/jwt-rule';
export { L4Match } from './constructs/l4-match';
export { L4RouteOptions } from './constructs/l4-route-options';
export { MeshServiceOptions, MeshServiceNameOptions, SubsetOptions, MeshService } from './constructs/mesh-service';
export { IstioVersion } from './constructs/istio-version';
export { Mirror } from './constructs/mirror';
export { MtlsBaselineProps, MtlsExceptionProps, MtlsBaseline } from './constructs/mtls-baseline';
export { MtlsMode } from './constructs/mtls-mode';
export { NamespaceIsolationProps, NamespaceIsolation } from './constructs/namespace-isolation';
export { Operation } from './constructs/operation';
export { PathRouteOptions } from './constructs/path-route-options';
export { PeerAuthenticationProps, PeerAuthentication } from './constructs/peer-authentication';
export { TargetReference, PolicyTarget, IPolicyTarget, Workload, TargetRef } from './constructs/policy-target';
export { PrefixRouteProps, PrefixRoute } from './constructs/prefix-route';
export { QueryParamMatch } from './constructs/query-param-match';
export {
  ReadinessProbeOptions,
  ProbeScheme,
  HttpGetProbeOptions,
  TcpSocketProbeOptions,
  ReadinessProbe,
} from './constructs/readiness-probe';
export { RedirectPort, RedirectOptions, RedirectStatusOptions, Redirect } from './constructs/redirect';
export { RegexRouteProps, RegexRoute } from './constructs/regex-route';
export { RequestAuthenticationProps, RequestAuthentication } from './constructs/request-authentication';
export { Resolution } from './constructs/resolution';
export { RetryPolicy } from './constructs/retry-policy';
export { RegexRewrite, Rewrite } from './constructs/rewrite';
export { RouteAction, IRouteAction } from './constructs/route-action';
export { RouteOptions, RouteBase } from './constructs/route-base';
export { Location, ServiceEntryProps, ServiceEntry } from './constructs/service-entry';
export { ServiceEntryPort } from './constructs/service-entry-port';
export { IServiceEntry, ServiceEntryReferenceOptions } from './constructs/service-entry-reference';
export { ServicePortOptions, ServicePort } from './constructs/service-port';
export { CertificateFiles, ServerCertificate } from './constructs/server-certificate';
export { TlsProtocolVersion, ServerTlsOptions, MutualServerTlsOptions } from './constructs/server-tls-options';
export { ServerTls } from './constructs/server-tls';
export { ServerOptions, HttpServerOptions, HttpsServerOptions, TcpServerOptions } from './constructs/server-options';
export { Server } from './constructs/server';
export { Source } from './constructs/source';
export { WeightedDestination, Split } from './constructs/split';
export { StringMatch } from './constructs/string-match';
export { Subset } from './constructs/subset';
export { TcpRouteProps, TcpRoute } from './constructs/tcp-route';
export { TcpRule } from './constructs/tcp-rule';
export { TlsMatch } from './constructs/tls-match';
export { TlsRouteProps, TlsRoute } from './constructs/tls-route';
export { TlsRule } from './constructs/tls-rule';
export {
  IVirtualService,
  VirtualServiceReferenceOptions,
  VirtualServiceProps,
  VirtualService,
} from './constructs/virtual-service';
export { VmWorkloadProps, VmWorkloadEntryOptions, VmWorkload } from './constructs/vm-workload';
export { WorkloadEntryProps, WorkloadEntry } from './constructs/workload-entry';
export { WorkloadGroupProps, WorkloadGroup } from './constructs/workload-group';
