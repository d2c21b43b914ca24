/** Every kind that there is a construct for, as a reader of Istio's and the Gateway API's documentation would list them. */
export const kinds: { readonly [file: string]: { readonly [kind: string]: string } } = {
  'networking.istio.io': {
    DestinationRule: 'v1',
    EnvoyFilter: 'v1alpha3', // has no other
    Gateway: 'v1',
    ProxyConfig: 'v1beta1', // has no other
    ServiceEntry: 'v1',
    Sidecar: 'v1',
    VirtualService: 'v1',
    WorkloadEntry: 'v1',
    WorkloadGroup: 'v1',
  },
  'security.istio.io': { AuthorizationPolicy: 'v1', PeerAuthentication: 'v1', RequestAuthentication: 'v1' },
  'telemetry.istio.io': { Telemetry: 'v1' }, // stored as v1alpha1
  'extensions.istio.io': { TrafficExtension: 'v1alpha1', WasmPlugin: 'v1alpha1' }, // have no other
  'gateway.networking.k8s.io': {
    BackendTLSPolicy: 'v1',
    GRPCRoute: 'v1',
    Gateway: 'v1',
    GatewayClass: 'v1',
    HTTPRoute: 'v1',
    ListenerSet: 'v1',
    ReferenceGrant: 'v1', // stored as v1beta1
    TCPRoute: 'v1',
    TLSRoute: 'v1',
    UDPRoute: 'v1',
  },
};

/** The class of a kind: the generator writes `HTTPRoute` as jsii demands, `HttpRoute`. */
export function className(kind: string): string {
  return kind.replace(/[A-Z]+(?=[A-Z][a-z])/g, letters => letters[0] + letters.slice(1).toLowerCase());
}
