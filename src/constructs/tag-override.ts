import type * as telemetry from '../../imports/telemetry.istio.io';
import { problemOfExpression } from '../model/expression';
import { check } from './check';

/**
 * What becomes of one tag (a label, a dimension) of a metric.
 *
 * @see https://istio.io/latest/docs/reference/config/telemetry/#MetricsOverrides-TagOverride
 */
export class TagOverride {
  /**
   * The tag gets a value, whether it had one or not.
   *
   * @param value a CEL expression over Envoy's attributes and the node's metadata, such as `request.host`; text stands in quotes:
   * `'"eu"'`
   * @see https://istio.io/latest/docs/tasks/observability/metrics/customize-metrics/#use-expressions-for-values
   */
  public static upsert(value: string): TagOverride {
    check(problemOfExpression('value of a tag', value));
    // UPSERT is what Istio takes an override without operation for
    return new TagOverride({ value });
  }

  /** The metric goes without the tag. */
  public static remove(): TagOverride {
    return new TagOverride({ operation: 'REMOVE' });
  }

  private constructor(private readonly tag: { value?: string; operation?: 'REMOVE' }) {}

  /** @internal */
  public _toWire(): telemetry.TelemetrySpecMetricsOverridesTagOverrides {
    return this.tag as telemetry.TelemetrySpecMetricsOverridesTagOverrides;
  }
}
