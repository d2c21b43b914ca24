import type { Duration } from 'cdk8s';
import type * as telemetry from '../../imports/telemetry.istio.io';
import { problemOfDuration, toWireDuration } from './duration';
import type { ExtensionProvider } from './extension-provider';
import { toWireProviders } from './extension-provider';
import type { Metric } from './metric';
import type { TagOverride } from './tag-override';
import type { WorkloadMode } from './workload-mode';

/**
 * What is otherwise than usual with some metrics.
 *
 * @see https://istio.io/latest/docs/reference/config/telemetry/#MetricsOverrides
 */
export interface MetricsOverride {
  /**
   * Which metric.
   *
   * @default - all of Istio's
   */
  readonly metric?: Metric;

  /**
   * In which direction of traffic.
   *
   * @default - in both
   */
  readonly mode?: WorkloadMode;

  /**
   * Whether it is not reported. `false` reports again what a Telemetry of a wider scope turned off.
   *
   * @default - what a Telemetry of a wider scope says, else false
   */
  readonly disabled?: boolean;

  /**
   * Tags that are added, changed or removed, by name.
   *
   * @default - the tags stay
   */
  readonly tagOverrides?: { [key: string]: TagOverride };
}

/**
 * Which metrics are reported, where to, and with which tags.
 *
 * @see https://istio.io/latest/docs/reference/config/telemetry/#Metrics
 */
export interface Metrics {
  /**
   * Who gets the metrics.
   *
   * @default - the default providers of the mesh
   */
  readonly providers?: ExtensionProvider[];

  /**
   * What is otherwise than usual, in this order and behind that of wider scopes: say what is for all metrics first.
   *
   * @default - nothing
   */
  readonly overrides?: MetricsOverride[];

  /**
   * How often metrics of open TCP connections are reported, at least 1 ms.
   *
   * @default - 5 s
   */
  readonly reportingInterval?: Duration;
}

/** Why metrics cannot be said to Istio. */
export function problemOfMetrics({ overrides, reportingInterval }: Metrics): string | undefined {
  return (
    (reportingInterval && problemOfDuration('reportingInterval', reportingInterval)) ??
    overrides?.map(problemOfOverride).find(Boolean)
  );
}

function problemOfOverride({ disabled, tagOverrides }: MetricsOverride): string | undefined {
  if (disabled === undefined && Object.keys(tagOverrides ?? {}).length === 0) {
    return 'an override of metrics must have disabled or tagOverrides, got neither';
  }
  return tagOverrides && '' in tagOverrides ? 'name of a tag must not be empty' : undefined;
}

/** Metrics as they stand in a Telemetry. */
export function toWireMetrics(metrics: Metrics): telemetry.TelemetrySpecMetrics {
  return {
    providers: toWireProviders(metrics.providers),
    overrides: metrics.overrides?.map(toWireOverride),
    reportingInterval: toWireDuration(metrics.reportingInterval),
  };
}

function toWireOverride(override: MetricsOverride): telemetry.TelemetrySpecMetricsOverrides {
  const { metric, mode, tagOverrides } = override;
  return {
    match:
      metric || mode
        ? // the generated enums hold the wire's own words
          ({ ...metric?._toWire(), mode } as telemetry.TelemetrySpecMetricsOverridesMatch)
        : undefined,
    disabled: override.disabled,
    tagOverrides:
      tagOverrides && Object.fromEntries(Object.entries(tagOverrides).map(([name, tag]) => [name, tag._toWire()])),
  };
}
