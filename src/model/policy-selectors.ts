import type { Config } from './config';
import type { Field } from './field';
import { once } from './once';
import type { PolicyTargetReference } from './wire/policy-target';
import type { WorkloadSelector } from './wire/workload-selector';

/** What says which workloads an object is for, of all kinds of Istio: those that are there, even if they are empty. */
export const workloadSelectors = once((config: Config): ReadonlyArray<Field<WorkloadSelector>> => [
  ...SELECTOR.flatMap(kind => config.specs(kind).flatMap(spec => present(spec.get('selector')))),
  ...WORKLOAD_SELECTOR.flatMap(kind => config.specs(kind).flatMap(spec => present(spec.get('workloadSelector')))),
]);

/** The references of all policies to what they are for. istiod does not look at those of an EnvoyFilter. */
export const targetReferences = once((config: Config): ReadonlyArray<Field<PolicyTargetReference>> =>
  TARGETED.flatMap(kind =>
    config.specs(kind).flatMap(spec => [...present(spec.get('targetRef')), ...spec.get('targetRefs').items()]),
  ),
);

const TARGETED = [
  'AuthorizationPolicy',
  'RequestAuthentication',
  'Telemetry',
  'TrafficExtension',
  'WasmPlugin',
] as const;
const SELECTOR = [...TARGETED, 'PeerAuthentication', 'ProxyConfig'] as const;
const WORKLOAD_SELECTOR = ['DestinationRule', 'EnvoyFilter', 'ServiceEntry', 'Sidecar'] as const;

function present<T>(field: Field<T | undefined>): Array<Field<T>> {
  return field.value === undefined ? [] : [field as Field<T>];
}
