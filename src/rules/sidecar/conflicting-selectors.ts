import type { Spec } from '../../model/config';
import { isWithoutSidecar } from '../../model/enrolment';
import { listed } from '../../model/quote';
import { selected } from '../../model/selection';
import type { SidecarSpec } from '../../model/wire/sidecar';
import type { Workload } from '../../model/workloads';
import type { Rule } from '../rule';

export const conflictingSelectors: Rule = {
  name: 'sidecar/conflicting-selectors',
  level: 'error',
  says: 'two Sidecars select one workload, and which of them holds is left open',
  source: 'https://istio.io/latest/docs/reference/config/networking/sidecar/',
  alike: ['IST0110', 'KIA1004'],
  *check(config) {
    const takers = new Map<Workload, Array<Spec<SidecarSpec>>>();
    for (const spec of config.specs('Sidecar')) {
      const labels = spec.value?.workloadSelector?.labels ?? {};
      if (Object.keys(labels).length === 0) {
        continue;
      }
      for (const workload of selected(labels, config.namespaceOf(spec.resource), config)) {
        const kin = takers.get(workload);
        if (kin) {
          kin.push(spec);
        } else if (!isWithoutSidecar(workload, config)) {
          takers.set(workload, [spec]);
        }
      }
    }
    const said = new Set<Spec<SidecarSpec>>();
    for (const [workload, specs] of takers) {
      for (const spec of specs.length > 1 ? specs : []) {
        if (said.has(spec)) {
          continue;
        }
        said.add(spec);
        yield {
          at: spec.get('workloadSelector').get('labels'),
          message: `${workload.resource.kind} ${workload.name} is selected by ${listed(specs.filter(other => other !== spec).map(({ resource }) => `Sidecar ${resource.name}`))} too`,
          fix: 'give them labels that no workload has both of, or write one Sidecar',
        };
      }
    }
  },
};
