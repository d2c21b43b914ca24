import { annotated } from '../../model/annotated';
import type { Rule } from '../rule';

/** With them istiod marks what it makes of objects of the Gateway API: they would give rights to whoever sets them. */
const RESERVED = [
  'internal.istio.io/webhook-always-reject',
  'internal.istio.io/parents',
  'internal.istio.io/parent-namespace',
];

/** istiod's analyzers do not see annotations, so there is no code. */
export const reservedAnnotation: Rule = {
  name: 'resource/reserved-annotation',
  level: 'error',
  says: "an annotation is istiod's own, which nobody else may set",
  source: 'https://github.com/istio/istio/blob/master/pkg/config/constants/constants.go',
  alike: [],
  refusedBy: 'istiod',
  *check(config) {
    for (const annotations of annotated(config)) {
      for (const name of RESERVED) {
        if (Object.hasOwn(annotations.value, name)) {
          yield { at: annotations.get(name), message: `annotation ${name} is for istiod alone`, fix: 'remove it' };
        }
      }
    }
  },
};
