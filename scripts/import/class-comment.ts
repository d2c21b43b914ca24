/** What stands above a construct: one sentence, and the page of its reference. */
export interface ClassComment {
  readonly sentence: string;
  readonly see: string;
}

/** Above each construct, by API group and kind: the CRDs have no description of an Istio kind, and no link for any. */
export function classComment(group: string, kind: string): ClassComment {
  const comment = comments[group]?.[kind];
  if (comment === undefined) throw new Error(`'${group}/${kind}' has no class comment (write one in class-comment.ts)`);
  return comment;
}

function istio(page: string, sentence: string): ClassComment {
  return { sentence, see: `https://istio.io/latest/docs/reference/config/${page}/` };
}

function gatewayApi(page: string, sentence: string): ClassComment {
  return { sentence, see: `https://gateway-api.sigs.k8s.io/reference/api-types/${page}/` };
}

const comments: { readonly [group: string]: { readonly [kind: string]: ClassComment } } = {
  'networking.istio.io': {
    DestinationRule: istio(
      'networking/destination-rule',
      'How clients connect to a host: its subsets, load balancing, connection limits, outlier detection and TLS.',
    ),
    EnvoyFilter: istio(
      'networking/envoy-filter',
      'Changes the Envoy configuration that Istio generates, where no other kind can express it.',
    ),
    Gateway: istio(
      'networking/gateway',
      'The ports, hosts and TLS settings on which an ingress or egress proxy at the edge of the mesh listens.',
    ),
    ProxyConfig: istio('networking/proxy-config', 'Settings of the proxies themselves, for a namespace or a workload.'),
    ServiceEntry: istio(
      'networking/service-entry',
      'Makes a service that Kubernetes does not know, often one outside of the mesh, known to it.',
    ),
    Sidecar: istio(
      'networking/sidecar',
      'Narrows what the sidecar of a workload accepts and which services it can reach.',
    ),
    VirtualService: istio(
      'networking/virtual-service',
      'How requests to a host are routed: matched, split, rewritten, retried, mirrored or made to fail.',
    ),
    WorkloadEntry: istio(
      'networking/workload-entry',
      'One workload outside of Kubernetes, such as a virtual machine, as a member of the mesh.',
    ),
    WorkloadGroup: istio(
      'networking/workload-group',
      'The template from which the WorkloadEntry of each instance of a workload outside of Kubernetes is made.',
    ),
  },
  'security.istio.io': {
    AuthorizationPolicy: istio(
      'security/authorization-policy',
      'Which requests to a workload are allowed, denied, audited or left to an external authorizer.',
    ),
    PeerAuthentication: istio(
      'security/peer_authentication',
      'Whether a workload accepts mutual TLS only, plain text only, or both.',
    ),
    RequestAuthentication: istio(
      'security/request_authentication',
      'Which JSON Web Tokens a workload accepts, and how they are verified.',
    ),
  },
  'telemetry.istio.io': {
    Telemetry: istio('telemetry', 'What proxies report: metrics, access logs and traces, and to which providers.'),
  },
  'extensions.istio.io': {
    TrafficExtension: istio(
      'proxy_extensions/traffic_extension',
      'Adds a WebAssembly or Lua filter to the proxies of the selected workloads.',
    ),
    WasmPlugin: istio(
      'proxy_extensions/wasm-plugin',
      'Adds a WebAssembly filter to the proxies of the selected workloads.',
    ),
  },
  'gateway.networking.k8s.io': {
    BackendTLSPolicy: gatewayApi(
      'policy/backendtlspolicy',
      'How a gateway speaks TLS to a backend: the name it expects and the authorities it trusts.',
    ),
    Gateway: gatewayApi('gateway', 'A load balancer, as a list of listeners to which routes attach.'),
    GatewayClass: gatewayApi(
      'gatewayclass',
      'A kind of gateway that the cluster offers, and the controller behind it.',
    ),
    GRPCRoute: gatewayApi('grpcroute', 'How gRPC calls are routed: by host, service, method and header, to backends.'),
    HTTPRoute: gatewayApi(
      'httproute',
      'How HTTP requests are routed: by host, path, header, query and method, to backends.',
    ),
    ListenerSet: gatewayApi('listenerset', 'More listeners for an existing Gateway, kept apart from it.'),
    ReferenceGrant: gatewayApi(
      'referencegrant',
      'Allows objects of other namespaces to refer to objects of this namespace.',
    ),
    TCPRoute: gatewayApi('tcproute', 'Which backends get the TCP connections of a listener.'),
    TLSRoute: gatewayApi('tlsroute', 'Which backends get the TLS connections of a listener, by server name.'),
    UDPRoute: gatewayApi('udproute', 'Which backends get the UDP traffic of a listener.'),
  },
};
