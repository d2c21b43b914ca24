import type { ExecutionPhase } from './execution-phase';
import type { IstioResourceProps } from './istio-resource';
import type { IPolicyTarget } from './policy-target';
import { problemOfPriority } from './priority';
import type { TrafficSelector } from './traffic-selector';
import { problemOfTrafficSelector, toWireTrafficSelector } from './traffic-selector';

/** Whose traffic an extension sees, and when. */
export interface ExtensionOptions extends IstioResourceProps {
  /**
   * Whose proxies: those of workloads, or the objects behind gateways and waypoints.
   *
   * @default - those of all workloads of the namespace; in the root namespace, of the whole mesh
   */
  readonly targets?: IPolicyTarget[];

  /**
   * Where among Istio's own filters it stands.
   *
   * @default - behind all of them
   */
  readonly phase?: ExecutionPhase;

  /**
   * Its place among the extensions of its phase: higher first.
   *
   * @default 0
   */
  readonly priority?: number;

  /**
   * Which traffic passes it: what any one of these selects.
   *
   * @default - all
   */
  readonly match?: TrafficSelector[];
}

/** Why an extension cannot be placed as it is said. */
export function problemOfExtension({ priority, match }: ExtensionOptions): string | undefined {
  return (
    (priority === undefined ? undefined : problemOfPriority('priority of an extension', priority)) ??
    (match?.length === 0 ? 'match of an extension must not be empty (leave it out for all traffic)' : undefined) ??
    match?.map(problemOfTrafficSelector).find(Boolean)
  );
}

/** The place of an extension as it stands in a WasmPlugin or a TrafficExtension. */
export function toWireExtension({ phase, priority, match }: ExtensionOptions): object {
  return { phase, priority, match: match?.map(toWireTrafficSelector) };
}
