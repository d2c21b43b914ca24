import type { Kind } from '../kinds';
import { DESTINATION_RULE } from './destination-rule';
import { ENVOY_FILTER } from './envoy-filter';
import { TRAFFIC_EXTENSION, WASM_PLUGIN } from './extensions';
import { GATEWAY } from './gateway';
import { AUTHORIZATION_POLICY, PEER_AUTHENTICATION, REQUEST_AUTHENTICATION } from './security';
import type { Sense } from './sense';
import { SERVICE_ENTRY } from './service-entry';
import { SHARED } from './shared';
import { SIDECAR } from './sidecar';
import { TELEMETRY } from './telemetry';
import { VIRTUAL_SERVICE } from './virtual-service';
import { WORKLOAD_ENTRY, WORKLOAD_GROUP } from './workload';

const NOTHING: Sense = { words: {}, settle: {} };
const BY_KIND: Readonly<Record<string, Sense>> = {
  AuthorizationPolicy: AUTHORIZATION_POLICY,
  DestinationRule: DESTINATION_RULE,
  EnvoyFilter: ENVOY_FILTER,
  Gateway: GATEWAY,
  PeerAuthentication: PEER_AUTHENTICATION,
  RequestAuthentication: REQUEST_AUTHENTICATION,
  ServiceEntry: SERVICE_ENTRY,
  Sidecar: SIDECAR,
  Telemetry: TELEMETRY,
  TrafficExtension: TRAFFIC_EXTENSION,
  VirtualService: VIRTUAL_SERVICE,
  WasmPlugin: WASM_PLUGIN,
  WorkloadEntry: WORKLOAD_ENTRY,
  WorkloadGroup: WORKLOAD_GROUP,
};

/** What the fields of a kind mean. The API server asks the Gateway API's kinds for nothing but their schema. */
export function senseOf({ apiVersion, kind }: Kind): Sense {
  if (!/istio\.io\//.test(apiVersion)) return NOTHING;
  const own = BY_KIND[kind] ?? NOTHING;
  return { words: { ...SHARED.words, ...own.words }, settle: { ...SHARED.settle, ...own.settle } };
}
