import type * as telemetry from '../../imports/telemetry.istio.io';
import { problemOfPercent } from '../model/grammar';
import type { CustomTag } from './custom-tag';
import type { ExtensionProvider } from './extension-provider';
import { toWireProviders } from './extension-provider';
import type { WorkloadMode } from './workload-mode';

/**
 * Which requests leave spans, where these go, and what stands in them.
 *
 * @see https://istio.io/latest/docs/reference/config/telemetry/#Tracing
 */
export interface Tracing {
  /**
   * Where spans go. Istio knows one provider for each direction.
   *
   * @default - to the one of a Telemetry of a wider scope, else to the default provider of the mesh
   */
  readonly provider?: ExtensionProvider;

  /**
   * In which direction traffic leaves spans.
   *
   * @default - in both
   */
  readonly mode?: WorkloadMode;

  /**
   * How many of the requests are traced of which nobody before has decided, 0 to 100, in steps of 0.01.
   *
   * @default - what a Telemetry of a wider scope says, else the mesh's (1, unless it says otherwise)
   */
  readonly randomSamplingPercentage?: number;

  /**
   * Tags on each span, by name. They take the place of all those of a wider scope.
   *
   * @default - those of a wider scope
   */
  readonly customTags?: { [key: string]: CustomTag };

  /**
   * Whether no spans are sent. The context is passed on and sampling decided all the same.
   *
   * @default - what a Telemetry of a wider scope says, else false
   */
  readonly disableSpanReporting?: boolean;

  /**
   * Whether requests go on without the headers of the trace, such as `traceparent`; meant for the way out of the
   * mesh. Needs Istio 1.30.
   *
   * @default - what a Telemetry of a wider scope says, else false
   */
  readonly disableContextPropagation?: boolean;

  /**
   * Whether Istio's own tags stand in the spans, such as `istio.canonical_service`. Needs Istio 1.25.
   *
   * @default - what a Telemetry of a wider scope says, else true
   */
  readonly enableIstioTags?: boolean;
}

/** Why tracing cannot be said to Istio. */
export function problemOfTracing(tracing: Tracing): string | undefined {
  const { randomSamplingPercentage: percent, customTags } = tracing;
  return (
    (percent === undefined ? undefined : problemOfPercent('randomSamplingPercentage', percent)) ??
    (customTags && '' in customTags ? 'name of a custom tag must not be empty' : undefined)
  );
}

/** Tracing as it stands in a Telemetry. */
export function toWireTracing(tracing: Tracing): telemetry.TelemetrySpecTracing {
  const { provider, customTags } = tracing;
  return {
    // the generated enums hold the wire's own words
    match: tracing.mode && ({ mode: tracing.mode } as unknown as telemetry.TelemetrySpecTracingMatch),
    providers: provider && toWireProviders([provider]),
    randomSamplingPercentage: tracing.randomSamplingPercentage,
    customTags:
      customTags && Object.fromEntries(Object.entries(customTags).map(([name, tag]) => [name, tag._toWire()])),
    disableSpanReporting: tracing.disableSpanReporting,
    disableContextPropagation: tracing.disableContextPropagation,
    enableIstioTags: tracing.enableIstioTags,
  };
}
