import { DATA_PLANE_LABEL, INJECTION_LABEL, REVISION_LABEL } from '../../model/enrolment';
import { Field } from '../../model/field';
import { namespaces } from '../../model/namespaces';
import { labelsOf } from '../../model/resource';
import type { Rule } from '../rule';

/** Many a namespace is not in the mesh on purpose, so it is advice. */
export const notInjected: Rule = {
  name: 'namespace/not-injected',
  level: 'info',
  group: 'advice',
  says: 'a namespace does not say whether it is in the mesh',
  source: 'https://istio.io/latest/docs/ops/common-problems/injection/',
  alike: ['IST0102'],
  *check(config) {
    for (const resource of namespaces(config).values()) {
      const labels = labelsOf(resource);
      if (
        resource.known ||
        resource.name === config.settings.rootNamespace ||
        labels[INJECTION_LABEL] ||
        labels[REVISION_LABEL] !== undefined ||
        labels[DATA_PLANE_LABEL] === 'ambient'
      ) {
        continue;
      }
      yield {
        at: new Field(resource, '/metadata/name', resource.name),
        message: `namespace ${resource.name} does not say whether it is in the mesh: its Pods are not`,
        fix: `label it ${INJECTION_LABEL}=enabled or ${DATA_PLANE_LABEL}=ambient; ${INJECTION_LABEL}=disabled says that it is meant so`,
      };
    }
  },
};
