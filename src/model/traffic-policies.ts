/** The parts of the traffic policies of a mesh, wherever they stand; each list made once. They are long, so the loops are plain. */
import type { Config } from './config';
import type { Field } from './field';
import { once } from './once';
import type {
  ClientTlsSettings,
  ConnectionPoolSettings,
  LoadBalancerSettings,
  PortTrafficPolicy,
  TrafficPolicy,
} from './wire/traffic-policy';

/** A traffic policy of a DestinationRule, wherever it stands. */
export interface PlacedPolicy {
  readonly policy: Field<PortTrafficPolicy>;
  /** Whether it is that of the rule itself. */
  readonly own: boolean;
  /** Whether a warning of istiod gets through: those of subsets and ports are lost, and some errors end its look at a policy. */
  readonly warned: boolean;
}

/** The traffic policies of services and subsets, without those of ports. */
export const servicePolicies = once((config: Config): ReadonlyArray<Field<TrafficPolicy>> => {
  const found: Array<Field<TrafficPolicy>> = [];
  for (const spec of config.specs('DestinationRule')) {
    const { trafficPolicy, subsets } = spec.value ?? {};
    if (trafficPolicy) {
      add(found, spec.get('trafficPolicy'));
    }
    if (subsets?.some(subset => subset.trafficPolicy)) {
      spec
        .get('subsets')
        .items()
        .forEach(subset => add(found, subset.get('trafficPolicy')));
    }
  }
  return found;
});

/** All traffic policies: of services, of subsets, and of the ports of both. */
export const trafficPolicies = once((config: Config): readonly PlacedPolicy[] => {
  const found: PlacedPolicy[] = [];
  for (const policy of servicePolicies(config)) {
    const own = policy.pointer === '/spec/trafficPolicy';
    const { portLevelSettings, tunnel, proxyProtocol } = policy.value;
    found.push({ policy, own, warned: own && !(tunnel && proxyProtocol) });
    if (portLevelSettings) {
      for (const ofPort of policy.get('portLevelSettings').items()) {
        found.push({ policy: ofPort, own: false, warned: false });
      }
    }
  }
  return found;
});

/** The connection pools of DestinationRules and Sidecars. */
export const connectionPools = once((config: Config): ReadonlyArray<Field<ConnectionPoolSettings>> => {
  const found: Array<Field<ConnectionPoolSettings>> = [];
  for (const { policy } of trafficPolicies(config)) {
    if (policy.value.connectionPool) {
      add(found, policy.get('connectionPool'));
    }
  }
  for (const spec of config.specs('Sidecar')) {
    const { inboundConnectionPool, ingress } = spec.value ?? {};
    if (inboundConnectionPool) {
      add(found, spec.get('inboundConnectionPool'));
    }
    if (ingress?.some(listener => listener.connectionPool)) {
      spec
        .get('ingress')
        .items()
        .forEach(listener => add(found, listener.get('connectionPool')));
    }
  }
  return found;
});

/** The load balancers of DestinationRules. */
export const loadBalancers = once((config: Config): ReadonlyArray<Field<LoadBalancerSettings>> => {
  const found: Array<Field<LoadBalancerSettings>> = [];
  for (const { policy } of trafficPolicies(config)) {
    if (policy.value.loadBalancer) {
      add(found, policy.get('loadBalancer'));
    }
  }
  return found;
});

/** The TLS of clients in DestinationRules. */
export const clientTls = once((config: Config): ReadonlyArray<Field<ClientTlsSettings>> => {
  const found: Array<Field<ClientTlsSettings>> = [];
  for (const { policy } of trafficPolicies(config)) {
    if (policy.value.tls) {
      add(found, policy.get('tls'));
    }
  }
  return found;
});

function add<T>(list: Array<Field<T>>, field: Field<T | undefined>): void {
  if (field.value !== undefined) {
    list.push(field as Field<T>);
  }
}
