import type * as telemetry from '../../imports/telemetry.istio.io';
import { problemOfExpression } from '../model/expression';
import type { ExtensionProvider } from './extension-provider';
import { toWireProviders } from './extension-provider';
import type { WorkloadMode } from './workload-mode';

/**
 * Whether requests and connections are logged, where to, and which.
 *
 * @see https://istio.io/latest/docs/reference/config/telemetry/#AccessLogging
 */
export interface AccessLogging {
  /**
   * Where the log goes.
   *
   * @default - to the default providers of the mesh; a mesh without has no log
   */
  readonly providers?: ExtensionProvider[];

  /**
   * In which direction traffic is logged.
   *
   * @default - in both
   */
  readonly mode?: WorkloadMode;

  /**
   * What is logged: a CEL expression over Envoy's attributes, such as `response.code >= 400`.
   *
   * @default - everything
   * @see https://www.envoyproxy.io/docs/envoy/latest/intro/arch_overview/advanced/attributes
   */
  readonly filter?: string;

  /**
   * Whether nothing is logged. `false` logs again what a Telemetry of a wider scope turned off.
   *
   * @default - what a Telemetry of a wider scope says, else false
   */
  readonly disabled?: boolean;
}

/** Why access logging cannot be said to Istio. */
export function problemOfAccessLogging({ filter }: AccessLogging): string | undefined {
  return filter === undefined ? undefined : problemOfExpression('filter of accessLogging', filter);
}

/** Access logging as it stands in a Telemetry. */
export function toWireAccessLogging(logging: AccessLogging): telemetry.TelemetrySpecAccessLogging {
  return {
    // the generated enums hold the wire's own words
    match: logging.mode && ({ mode: logging.mode } as unknown as telemetry.TelemetrySpecAccessLoggingMatch),
    providers: toWireProviders(logging.providers),
    filter: logging.filter === undefined ? undefined : { expression: logging.filter },
    disabled: logging.disabled,
  };
}
