import { ambientWorkloads } from '../../model/ambient';
import type { Config, Spec } from '../../model/config';
import { hasTarget } from '../../model/policy-scope';
import { selected } from '../../model/selection';
import type { PolicyTarget } from '../../model/wire/policy-target';
import type { Rule } from '../rule';

/** ztunnel knows of no tokens and runs no Wasm. */
export const ignoredInAmbient: Rule = {
  name: 'resource/ignored-in-ambient',
  level: 'warning',
  says: 'a policy for HTTP selects workloads that have ztunnel before them, which does not read it',
  source: 'https://istio.io/latest/docs/ambient/usage/l7-features/',
  alike: [],
  *check(config) {
    for (const spec of policies(config)) {
      const labels = spec.value?.selector?.matchLabels ?? {};
      if (hasTarget(spec.value) || Object.keys(labels).length === 0) {
        continue;
      }
      const own = config.namespaceOf(spec.resource);
      const taken = selected(labels, own === config.settings.rootNamespace ? undefined : own, config);
      if (taken.length > 0 && taken.every(workload => ambientWorkloads(config).has(workload))) {
        const [{ resource, name }] = taken;
        yield {
          at: spec.get('selector'),
          message: `${resource.kind} ${name} has ztunnel before it, which does not read a ${spec.resource.kind}`,
          fix: 'enrol the Service in a waypoint and name it in targetRefs instead of selecting workloads',
        };
      }
    }
  },
};

function policies(config: Config): ReadonlyArray<Spec<PolicyTarget>> {
  return [...config.specs('RequestAuthentication'), ...config.specs('TrafficExtension'), ...config.specs('WasmPlugin')];
}
