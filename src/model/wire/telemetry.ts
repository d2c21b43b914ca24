/** The fields of a Telemetry that this library reads, as they stand on the wire. */
import type { PolicyTarget } from './policy-target';

/** A reference to a provider of the mesh configuration. */
export interface ProviderRef {
  readonly name?: string;
}

/** `spec.tracing[]` of a Telemetry, as far as it is read. */
export interface Tracing {
  readonly providers?: ProviderRef[];
  readonly customTags?: { readonly [name: string]: object };
}

/** `spec.metrics[].overrides[].tagOverrides` of a Telemetry, for each tag. */
export interface TagOverride {
  readonly operation?: string;
  readonly value?: string;
}

/** `spec.metrics[].overrides[]` of a Telemetry, as far as it is read. */
export interface MetricsOverrides {
  readonly tagOverrides?: { readonly [name: string]: TagOverride };
}

/** `spec.metrics[]` of a Telemetry, as far as it is read. */
export interface Metrics {
  readonly providers?: ProviderRef[];
  readonly overrides?: MetricsOverrides[];
}

/** `spec.accessLogging[].filter` of a Telemetry. */
export interface AccessLoggingFilter {
  readonly expression?: string;
}

/** `spec.accessLogging[]` of a Telemetry, as far as it is read. */
export interface AccessLogging {
  readonly disabled?: boolean;
  readonly providers?: ProviderRef[];
  readonly filter?: AccessLoggingFilter;
}

/** `spec` of a Telemetry. */
export interface TelemetrySpec extends PolicyTarget {
  readonly tracing?: Tracing[];
  readonly metrics?: Metrics[];
  readonly accessLogging?: AccessLogging[];
}
