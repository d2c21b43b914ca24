import { DATA_PLANE_LABEL, INJECTION_LABEL, REVISION_LABEL } from '../../model/enrolment';
import { Field } from '../../model/field';
import { namespaces } from '../../model/namespaces';
import { listed } from '../../model/quote';
import { labelsOf } from '../../model/resource';
import type { Rule } from '../rule';

/** One of them wins, and it is not the one that a reader expects. */
export const competingLabels: Rule = {
  name: 'namespace/competing-labels',
  level: 'warning',
  says: 'a namespace is put into the mesh by two labels, of which one wins',
  source: 'https://istio.io/latest/docs/setup/additional-setup/sidecar-injection/#controlling-the-injection-policy',
  alike: ['IST0123'],
  *check(config) {
    for (const resource of namespaces(config).values()) {
      const labels = labelsOf(resource);
      const injection = labels[INJECTION_LABEL];
      // a namespace that is kept out may say of what
      const competing =
        injection === undefined || injection === 'enabled'
          ? [INJECTION_LABEL, REVISION_LABEL, DATA_PLANE_LABEL].filter(label => isIn(labels, label))
          : [];
      if (resource.known || resource.name === config.settings.rootNamespace || competing.length < 2) {
        continue;
      }
      const loser = competing[competing.length - 1];
      yield {
        at: new Field(resource, '/metadata/labels', labels).get(loser),
        message: `namespace ${resource.name} is put into the mesh by ${listed(competing)}: of them ${competing[0]} counts`,
        fix: 'keep one of them',
      };
    }
  },
};

function isIn(labels: Readonly<Record<string, string>>, label: string): boolean {
  return labels[label] !== undefined && !(label === DATA_PLANE_LABEL && labels[label] === 'none');
}
