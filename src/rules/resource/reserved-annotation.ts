import { Field } from '../../model/field';
import { istioResources } from '../../model/istio-resources';
import type { Rule } from '../rule';

/** With them istiod marks what it makes itself of objects of the Gateway API; they would give rights to who sets them. */
const RESERVED = [
  'internal.istio.io/webhook-always-reject',
  'internal.istio.io/parents',
  'internal.istio.io/parent-namespace',
];

/** Nobody but istiod sets them. */
export const reservedAnnotation: Rule = {
  name: 'resource/reserved-annotation',
  level: 'error',
  says: "an annotation is istiod's own, which nobody else may set",
  source: 'https://github.com/istio/istio/blob/master/pkg/config/constants/constants.go',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const resource of istioResources(config)) {
      const annotations = new Field(resource, '/metadata/annotations', annotationsIn(resource.manifest));
      for (const name of RESERVED) {
        if (annotations.value && Object.hasOwn(annotations.value, name)) {
          yield {
            at: annotations.get(name),
            message: `annotation '${name}' may be set by istiod alone`,
            fix: 'remove it',
          };
        }
      }
    }
  },
};
