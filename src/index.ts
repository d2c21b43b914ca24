export * as extensions from '../imports/extensions.istio.io';
export * as gatewayapi from '../imports/gateway.networking.k8s.io';
export * as networking from '../imports/networking.istio.io';
export * as security from '../imports/security.istio.io';
export * as telemetryapi from '../imports/telemetry.istio.io';
export { AccessLogging } from './constructs/access-logging';
export {
  AuthorizationPolicyProps,
  DecisivePolicyProps,
  CustomPolicyProps,
  AuthorizationPolicy,
} from './constructs/authorization-policy';
export { AuthorizationRule } from './constructs/authorization-rule';
export { ClusterMatch } from './constructs/cluster-match';
export { ConditionValues, Condition } from './constructs/condition';
export {
  PatchContext,
  ProxyMatch,
  ConfigPatchOptions,
  ListenerPatchOptions,
  RouteConfigurationPatchOptions,
  ClusterPatchOptions,
} from './constructs/config-patch-options';
export { ConfigPatch } from './constructs/config-patch';
export { CanaryProps, Canary } from './constructs/canary';
export { CircuitBreakerProps, CircuitBreaker } from './constructs/circuit-breaker';
export {
  ClientTlsOptions,
  SimpleClientTlsOptions,
  MutualClientTlsOptions,
  MutualFilesClientTlsOptions,
  ClientTls,
} from './constructs/client-tls';
export { ConnectionPool } from './constructs/connection-pool';
export { CaptureMode } from './constructs/capture-mode';
export { ConfigurationScopeProps, ConfigurationScope } from './constructs/configuration-scope';
export { AllowedRoutes } from './constructs/allowed-routes';
export { BypassGuardProps, BypassGuard } from './constructs/bypass-guard';
export { UnmatchedPreflights, CorsPolicy } from './constructs/cors-policy';
export { CustomTagOptions, CustomTag } from './constructs/custom-tag';
export { DataPlaneMode, DataPlane } from './constructs/data-plane';
export { DefaultDenyProps, DefaultDeny } from './constructs/default-deny';
export { Delegate } from './constructs/delegate';
export { DestinationRuleOptions, DestinationRuleProps, DestinationRule } from './constructs/destination-rule';
export { Destination, IDestination } from './constructs/destination';
export { DirectResponse } from './constructs/direct-response';
export { EastWestGatewayProps, EastWestGateway } from './constructs/east-west-gateway';
export { EgressGatewayProps, EgressServiceOptions, EgressGateway } from './constructs/egress-gateway';
export { WorkloadOptions, Endpoint } from './constructs/endpoint';
export { EnvoyFilterProps, EnvoyFilter } from './constructs/envoy-filter';
export { ExactRouteProps, ExactRoute } from './constructs/exact-route';
export { ExecutionPhase } from './constructs/execution-phase';
export { ExtensionFilter } from './constructs/extension-filter';
export { ExtensionOptions } from './constructs/extension-options';
export { ExtensionProvider } from './constructs/extension-provider';
export { ExternalAuthorizerProps, ExternalAuthorizer } from './constructs/external-authorizer';
export { FaultOptions, GrpcStatus, FaultDelay, FaultAbort, Fault } from './constructs/fault';
export { IGateway, GatewayReferenceOptions, GatewayProps, Gateway } from './constructs/gateway';
export { GatewayInfrastructure } from './constructs/gateway-infrastructure';
export { RateLimit, GlobalRateLimitProps, GlobalRateLimit } from './constructs/global-rate-limit';
export { HeaderMatch } from './constructs/header-match';
export { HeaderChanges, HeaderOperations } from './constructs/header-operations';
export { HashAlgorithm } from './constructs/hash-algorithm';
export { HashCookieOptions, HashKey } from './constructs/hash-key';
export { HostDestinationRule } from './constructs/host-destination-rule';
export { HostHttpRouteOptions, HostHttpRoute } from './constructs/host-http-route';
export { HostVirtualServiceOptions, HostVirtualService } from './constructs/host-virtual-service';
export { IHost, Host } from './constructs/host';
export { Http2KeepAlive, H2UpgradePolicy, HttpConnectionPool } from './constructs/http-connection-pool';
export { HttpMatch } from './constructs/http-match';
export { HttpMethod } from './constructs/http-method';
export { HttpRouteProps, HttpRoute } from './constructs/http-route';
export { HttpRuleOptions, HttpRule } from './constructs/http-rule';
export { InferencePoolOptions, InferencePool } from './constructs/inference-pool';
export { IngressGatewayProps, IngressGateway } from './constructs/ingress-gateway';
export { IpAllowListProps, IpAllowList } from './constructs/ip-allow-list';
export { IstioResourceProps, IstioResource } from './constructs/istio-resource';
export { Jwks } from './constructs/jwks';
export { JwtLoginProps, JwtGrant, JwtLogin } from './constructs/jwt-login';
export { JwtHeader, ClaimToHeader, JwtRule } from './constructs/jwt-rule';
export {
  Warmup,
  LoadBalancerOptions,
  WarmupLoadBalancerOptions,
  ConsistentHashOptions,
  LoadBalancer,
} from './constructs/load-balancer';
export { LocalRateLimitProps, LocalRateLimit } from './constructs/local-rate-limit';
export { LocalityFailoverProps, LocalityFailover } from './constructs/locality-failover';
export { LocalityFailoverOptions, ZoneAwareOptions, LocalityLoadBalancing } from './constructs/locality-load-balancing';
export { Location } from './constructs/location';
export { MeshServiceOptions, MeshServiceNameOptions, MeshService } from './constructs/mesh-service';
export { L4Match } from './constructs/l4-match';
export { L4RouteOptions } from './constructs/l4-route-options';
export { FilterChainMatch, ListenerMatch } from './constructs/listener-match';
export { IstioVersion } from './constructs/istio-version';
export { Metric } from './constructs/metric';
export { MetricsOverride, Metrics } from './constructs/metrics';
export { Mirror } from './constructs/mirror';
export { MtlsBaselineProps, MtlsExceptionProps, MtlsBaseline } from './constructs/mtls-baseline';
export { MtlsMode } from './constructs/mtls-mode';
export { NamespaceIsolationProps, NamespaceIsolation } from './constructs/namespace-isolation';
export { Operation } from './constructs/operation';
export { OutboundTrafficMode } from './constructs/outbound-traffic-mode';
export { OutlierDetection } from './constructs/outlier-detection';
export { FilterClass, PatchAddOptions, Patch } from './constructs/patch';
export { PathRouteOptions } from './constructs/path-route-options';
export { PeerAuthenticationProps, PeerAuthentication } from './constructs/peer-authentication';
export { TargetReference, PolicyTarget, IPolicyTarget, Workload, TargetRef } from './constructs/policy-target';
export { PrefixRouteProps, PrefixRoute } from './constructs/prefix-route';
export { ProxyConfigProps, ProxyConfig } from './constructs/proxy-config';
export { ProxyImage } from './constructs/proxy-image';
export { ProxyProtocolVersion } from './constructs/proxy-protocol-version';
export { QueryParamMatch } from './constructs/query-param-match';
export { GenericKeyOptions, RateLimitAction } from './constructs/rate-limit-action';
export { RateLimitPlace } from './constructs/rate-limit-place';
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
export { RetryBudget } from './constructs/retry-budget';
export { Resolution } from './constructs/resolution';
export { RetryPolicy } from './constructs/retry-policy';
export { RegexRewrite, Rewrite } from './constructs/rewrite';
export { InferencePoolReference, RouteAction, IRouteAction } from './constructs/route-action';
export { IHttpRoute, RouteOptions, RouteBase } from './constructs/route-base';
export {
  RouteMatchAction,
  RouteMatch,
  VirtualHostMatch,
  RouteConfigurationMatch,
} from './constructs/route-configuration-match';
export { ServiceAccountName } from './constructs/service-account-name';
export { ServiceEntryProps, ServiceEntry } from './constructs/service-entry';
export { ServiceEntryPort } from './constructs/service-entry-port';
export { IServiceEntry, ServiceEntryReferenceOptions } from './constructs/service-entry-reference';
export { ServicePortOptions, ServicePort } from './constructs/service-port';
export { SidecarProps, Sidecar } from './constructs/sidecar';
export { SidecarEgress } from './constructs/sidecar-egress';
export { SidecarIngress } from './constructs/sidecar-ingress';
export { CertificateFiles, ServerCertificate } from './constructs/server-certificate';
export { TlsProtocolVersion, ServerTlsOptions, MutualServerTlsOptions } from './constructs/server-tls-options';
export { ServerTls } from './constructs/server-tls';
export { ServerOptions, HttpServerOptions, HttpsServerOptions, TcpServerOptions } from './constructs/server-options';
export { Server } from './constructs/server';
export { Source } from './constructs/source';
export { WeightedDestination, Split } from './constructs/split';
export { StringMatch } from './constructs/string-match';
export { Subset, SubsetOptions, SubsetProps } from './constructs/subset';
export { TagOverride } from './constructs/tag-override';
export { TcpKeepalive, TcpConnectionPool } from './constructs/tcp-connection-pool';
export { CommonTrafficPolicy, PortTrafficPolicy, TrafficPolicy } from './constructs/traffic-policy';
export { TunnelProtocol, Tunnel } from './constructs/tunnel';
export { TcpRouteProps, TcpRoute } from './constructs/tcp-route';
export { TcpRule } from './constructs/tcp-rule';
export { TelemetryProps, Telemetry } from './constructs/telemetry';
export { TlsMatch } from './constructs/tls-match';
export { TlsRouteProps, TlsRoute } from './constructs/tls-route';
export { TlsRule } from './constructs/tls-rule';
export { Tracing } from './constructs/tracing';
export { TrafficExtensionProps, TrafficExtension } from './constructs/traffic-extension';
export { TrafficSelector } from './constructs/traffic-selector';
export { TrafficDistributionMode, TrafficDistribution } from './constructs/traffic-distribution';
export {
  IVirtualService,
  VirtualServiceReferenceOptions,
  VirtualServiceProps,
  VirtualService,
} from './constructs/virtual-service';
export { VmWorkloadProps, VmWorkloadEntryOptions, VmWorkload } from './constructs/vm-workload';
export { WasmEnvVar } from './constructs/wasm-env-var';
export { PullPolicy, FailStrategy, PluginType, WasmOptions } from './constructs/wasm-options';
export { WasmPluginProps, WasmPlugin } from './constructs/wasm-plugin';
export { WaypointFor, IWaypoint, WaypointReferenceOptions, WaypointProps, Waypoint } from './constructs/waypoint';
export { EnrollOptions } from './constructs/waypoint-enrollment';
export { WorkloadEntryProps, WorkloadEntry } from './constructs/workload-entry';
export { WorkloadGroupProps, WorkloadGroup } from './constructs/workload-group';
export { WorkloadMode } from './constructs/workload-mode';
export { Call } from './call';
export { Authority, Finding, Severity } from './finding';
export { Mesh } from './mesh';
export { MeshChecks, MeshChecksOptions, RuleLevel } from './mesh-checks';
export { MeshOptions } from './mesh-options';
export { Outcome } from './outcome';
export { Place, Step } from './place';
export { FaultShare, Retries, Share } from './share';
export { Verdict } from './verdict';
