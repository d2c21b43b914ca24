import { istioAnnotations } from '../../model/istio-annotations';
import { listed } from '../../model/quote';
import type { Rule } from '../rule';

/** Istio reads an annotation where its registry says, and nowhere else. */
export const misplacedAnnotation: Rule = {
  name: 'resource/misplaced-annotation',
  level: 'warning',
  says: 'an annotation of Istio stands on a kind on which Istio does not read it',
  source: 'https://istio.io/latest/docs/reference/config/annotations/',
  alike: ['IST0107'],
  *check(config) {
    for (const { at, name, on, known } of istioAnnotations(config)) {
      if (!known || known.on.includes('Any') || known.on.includes(on)) {
        continue;
      }
      const ofPods = known.on.includes('Pod') && on !== 'Namespace' && on !== 'Service';
      yield {
        at,
        message: `annotation ${name} does nothing on a ${on}: Istio reads it on ${listed(known.on)}`,
        fix: ofPods
          ? 'move it to the Pods, under spec.template.metadata.annotations'
          : 'move it there, or leave it out',
      };
    }
  },
};
