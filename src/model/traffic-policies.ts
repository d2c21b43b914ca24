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
export const servicePolicies = once((config: Config): ReadonlyArray<Field<TrafficPolicy>> =>
  config
    .specs('DestinationRule')
    .flatMap(spec => [
      ...given(spec.value?.trafficPolicy && spec.get('trafficPolicy')),
      ...(spec.value?.subsets ? spec.get('subsets').items() : []).flatMap(subset =>
        given(subset.value.trafficPolicy && subset.get('trafficPolicy')),
      ),
    ]),
);

/** All traffic policies: of services, of subsets, and of the ports of both. */
export const trafficPolicies = once((config: Config): readonly PlacedPolicy[] =>
  servicePolicies(config).flatMap((policy): PlacedPolicy[] => {
    const own = policy.pointer === '/spec/trafficPolicy';
    const { portLevelSettings, tunnel, proxyProtocol } = policy.value;
    return [
      { policy, own, warned: own && !(tunnel && proxyProtocol) },
      ...(portLevelSettings ? policy.get('portLevelSettings').items() : []).map(ofPort => ({
        policy: ofPort,
        own: false,
        warned: false,
      })),
    ];
  }),
);

/** The connection pools of DestinationRules and Sidecars. */
export const connectionPools = once((config: Config): ReadonlyArray<Field<ConnectionPoolSettings>> => [
  ...trafficPolicies(config).flatMap(({ policy }) =>
    given(policy.value.connectionPool && policy.get('connectionPool')),
  ),
  ...config
    .specs('Sidecar')
    .flatMap(spec => [
      ...given(spec.value?.inboundConnectionPool && spec.get('inboundConnectionPool')),
      ...(spec.value?.ingress ? spec.get('ingress').items() : []).flatMap(listener =>
        given(listener.value.connectionPool && listener.get('connectionPool')),
      ),
    ]),
]);

/** The load balancers of DestinationRules. */
export const loadBalancers = once((config: Config): ReadonlyArray<Field<LoadBalancerSettings>> =>
  trafficPolicies(config).flatMap(({ policy }) => given(policy.value.loadBalancer && policy.get('loadBalancer'))),
);

/** The TLS of clients in DestinationRules. */
export const clientTls = once((config: Config): ReadonlyArray<Field<ClientTlsSettings>> =>
  trafficPolicies(config).flatMap(({ policy }) => given(policy.value.tls && policy.get('tls'))),
);

function given<T>(field: Field<T | undefined> | undefined): Array<Field<T>> {
  return field?.value === undefined ? [] : [field as Field<T>];
}
