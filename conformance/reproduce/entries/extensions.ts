import {
  DataPlane,
  DataPlaneMode,
  ExecutionPhase,
  ExtensionFilter,
  PullPolicy,
  TargetRef,
  TrafficExtension,
  WasmEnvVar,
  WasmPlugin,
  WorkloadMode,
  Workload,
} from 'cdk8s-istio';
import type { WasmOptions } from 'cdk8s-istio';
import type { Chart } from 'cdk8s';
import type { Entries } from '../entry';

/** A Wasm module of the examples, and its place. */
interface Module extends WasmOptions {
  readonly url: string;
  readonly phase?: ExecutionPhase;
  readonly priority?: number;
}

const targets = [Workload.labelled({ istio: 'ingressgateway' })];

const plugin = (module: Module) => (chart: Chart) => new WasmPlugin(chart, 'W', { targets, ...module });

const extension =
  ({ url, phase, priority, ...options }: Module) =>
  (chart: Chart) =>
    new TrafficExtension(chart, 'T', { targets, phase, priority, filter: ExtensionFilter.wasm(url, options) });

const openid = {
  phase: ExecutionPhase.AUTHN,
  url: 'oci://private-registry:5000/openid-connect/openid:latest',
  imagePullPolicy: PullPolicy.IF_NOT_PRESENT,
  imagePullSecret: 'private-registry-pull-secret',
  pluginConfig: { openid_server: 'authn', openid_realm: 'ingress' },
};

const env = { POD_NAME: WasmEnvVar.host(), TRUST_DOMAIN: WasmEnvVar.inline('cluster.local') };

const MODULES: Module[] = [
  {
    phase: ExecutionPhase.AUTHN,
    url: 'file:///opt/filters/openid.wasm',
    sha256: '1ef0c9a92b0420cf25f7fe5d481b231464bc88f486ca3b9c83ed5cc21d2f6210',
    pluginConfig: openid.pluginConfig,
  },
  openid,
  { ...openid, env },
  {
    phase: ExecutionPhase.AUTHN,
    url: 'https://private-bucket/filters/openid.wasm',
    imagePullPolicy: PullPolicy.ALWAYS,
    pluginConfig: openid.pluginConfig,
    env,
  },
  openid,
  {
    phase: ExecutionPhase.AUTHZ,
    priority: 1000,
    url: 'oci://private-registry:5000/acl-check/acl:latest',
    imagePullPolicy: PullPolicy.ALWAYS,
    imagePullSecret: 'private-registry-pull-secret',
    pluginConfig: { acl_server: 'some_server', set_header: 'authz_complete' },
  },
  {
    phase: ExecutionPhase.AUTHZ,
    priority: 10,
    url: 'oci://private-registry:5000/check-header:latest',
    imagePullPolicy: PullPolicy.IF_NOT_PRESENT,
    imagePullSecret: 'private-registry-pull-secret',
    pluginConfig: {
      read_header: 'authz_complete',
      verification_key: 'a89gAzxvls0JKAKIJSBnnvvvkIO',
      function: 'read_data',
    },
  },
];

const MODIFIER = `function envoy_on_request(request_handle)
  local domain = "foo.com"
  local headers = request_handle:headers()
  local host = headers:get(":authority")
  local existing_auth_header = headers:get("Authorization")
  if (domain ~= nil and host ~= nil and existing_auth_header == nil and domain == host) then
    local bearer_token = headers:get("cookie"):match("foo")
    if (bearer_token ~= nil) then
      headers:add("Authorization", "Bearer " .. bearer_token)
    end
  end
end
`;

const LOGGER = `function envoy_on_request(request_handle)
  local headers = request_handle:headers()
  local num_headers = 0
  for key, value in pairs(headers) do
    num_headers = num_headers + 1
  end
  request_handle:logInfo("Request to reviews service has " .. num_headers .. " headers")
end
`;

export const entries: Entries = {
  // both kinds have the same seven examples
  ...Object.fromEntries(
    MODULES.flatMap((module, i) => [
      [`extensions/v1alpha1/wasm.proto#${i + 1}`, plugin(module)],
      [`extensions/v1alpha1/traffic_extension.proto#${i + 1}`, extension(module)],
    ]),
  ),
  'extensions/v1alpha1/traffic_extension.proto#8': chart =>
    new TrafficExtension(chart, 'T', {
      targets,
      match: [{ mode: WorkloadMode.CLIENT, ports: [8080, 8081] }],
      phase: ExecutionPhase.AUTHN,
      priority: 1000,
      filter: ExtensionFilter.lua(MODIFIER),
    }),
  'extensions/v1alpha1/traffic_extension.proto#9': chart => {
    DataPlane.target(chart, DataPlaneMode.AMBIENT);
    new TrafficExtension(chart, 'T', {
      targets: [TargetRef.service('reviews')],
      match: [{ mode: WorkloadMode.SERVER }],
      phase: ExecutionPhase.STATS,
      filter: ExtensionFilter.lua(LOGGER),
    });
  },
};
