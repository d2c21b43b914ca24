import { isAmbientNamespace, isWithoutSidecar } from '../../model/enrolment';
import { selected } from '../../model/selection';
import type { Rule } from '../rule';

export const ambientWorkload: Rule = {
  name: 'sidecar/ambient-workload',
  level: 'warning',
  says: 'a Sidecar is for workloads in ambient mode, which have no sidecar',
  source: 'https://istio.io/latest/docs/reference/config/analysis/ist0167/',
  alike: ['IST0167'],
  *check(config) {
    for (const spec of config.specs('Sidecar')) {
      const namespace = config.namespaceOf(spec.resource);
      const labels = spec.value?.workloadSelector?.labels ?? {};
      if (Object.keys(labels).length === 0) {
        if (isAmbientNamespace(namespace, config)) {
          yield {
            at: spec,
            message: `namespace '${namespace}' is in ambient mode, where no proxy reads a Sidecar`,
            fix: 'leave it out: ztunnel and waypoints learn of the mesh otherwise',
          };
        }
        continue;
      }
      const workload = selected(labels, namespace, config).find(one => isWithoutSidecar(one, config));
      if (workload) {
        yield {
          at: spec.get('workloadSelector').get('labels'),
          message: `${workload.resource.kind} ${workload.name} is in ambient mode, where no proxy reads a Sidecar`,
          fix: 'leave it out, or select other workloads',
        };
      }
    }
  },
};
