import type { Config, Spec } from '../../model/config';
import { byNamespace } from '../../model/policy-scope';
import { selected } from '../../model/selection';
import type { Workload } from '../../model/workloads';
import type { TelemetrySpec } from '../../model/wire/telemetry';
import type { Rule } from '../rule';

type Telemetry = Spec<TelemetrySpec>;

/**
 * The younger one overrides the older, which no manifest tells.
 * differs: Istio's analyzer reports those too that speak of different things.
 */
export const workloadSelectedTwice: Rule = {
  name: 'telemetry/workload-selected-twice',
  level: 'warning',
  says: 'two Telemetries say the same thing of one workload, and the younger counts',
  source: 'https://istio.io/latest/docs/reference/config/analysis/ist0159/',
  alike: ['IST0159'],
  *check(config) {
    for (const [namespace, specs] of byNamespace(config.specs('Telemetry'), config)) {
      const rivals = rivalsAmong(specs, namespace, config);
      for (const [spec, [rival, workload]] of rivals) {
        yield {
          at: spec.get('selector').get('matchLabels'),
          message: `${workload.resource.kind} ${workload.name} is selected by Telemetry ${rival.resource.name} too, which says ${sharedBy(spec, rival)[0]} as well: the younger of the two counts`,
          fix: 'put what they say of one workload into one',
        };
      }
    }
  },
};

/** Those that have a rival, with the first rival and the first workload that both select. */
function rivalsAmong(
  specs: readonly Telemetry[],
  namespace: string,
  config: Config,
): Map<Telemetry, readonly [Telemetry, Workload]> {
  const selecting = new Map<Workload, Telemetry[]>();
  const rivals = new Map<Telemetry, readonly [Telemetry, Workload]>();
  for (const spec of specs) {
    const labels = spec.value?.selector?.matchLabels ?? {};
    for (const workload of Object.keys(labels).length > 0 ? selected(labels, namespace, config) : []) {
      const others = selecting.get(workload) ?? [];
      for (const other of others.filter(other => sharedBy(spec, other).length > 0)) {
        rivals.set(spec, rivals.get(spec) ?? [other, workload]);
        rivals.set(other, rivals.get(other) ?? [spec, workload]);
      }
      selecting.set(workload, [...others, spec]);
    }
  }
  return rivals;
}

/** The parts that both have. */
function sharedBy({ value: a }: Telemetry, { value: b }: Telemetry): string[] {
  return (['accessLogging', 'metrics', 'tracing'] as const).filter(part => a?.[part]?.length && b?.[part]?.length);
}
