import { problemOfPort } from '../model/grammar';
import type { WorkloadMode } from './workload-mode';

/**
 * Which traffic. All that is said must hold.
 *
 * @see https://istio.io/latest/docs/reference/config/proxy_extensions/traffic_extension/#TrafficSelector
 */
export interface TrafficSelector {
  /**
   * In which direction. Traffic through a gateway is `CLIENT`.
   *
   * @default - in both
   */
  readonly mode?: WorkloadMode;

  /**
   * The ports, any one of them, 1 to 65535: of the service for outbound traffic, of the workload for inbound.
   *
   * @default - all
   */
  readonly ports?: number[];
}

/** Why a selector of traffic cannot be said to Istio. */
export function problemOfTrafficSelector({ mode, ports }: TrafficSelector): string | undefined {
  const duplicate = ports?.find((port, i) => ports.indexOf(port) !== i);
  return (
    (mode === undefined && (ports ?? []).length === 0
      ? 'a match of an extension must have mode or ports, got neither (leave match out for all traffic)'
      : undefined) ??
    ports?.map(port => problemOfPort('port of a match', port)).find(Boolean) ??
    (duplicate === undefined ? undefined : `ports of a match must differ, got ${duplicate} twice`)
  );
}

/** A selector of traffic as it stands in a WasmPlugin or a TrafficExtension. */
export function toWireTrafficSelector({ mode, ports }: TrafficSelector): object {
  return { mode, ports: ports?.map(number => ({ number })) };
}
