import { INJECT } from '../../model/enrolment';
import { istioAnnotations } from '../../model/istio-annotations';
import { at as under } from '../../model/plain';
import type { Rule } from '../rule';

/** It still works: a piece of advice, until Istio drops it. */
export const deprecatedAnnotation: Rule = {
  name: 'resource/deprecated-annotation',
  level: 'info',
  group: 'advice',
  says: 'an annotation is used that Istio has deprecated',
  source: 'https://istio.io/latest/docs/reference/config/annotations/',
  alike: ['IST0135'],
  *check(config) {
    for (const { at, name, known } of istioAnnotations(config)) {
      // who has the label too keeps the annotation for an older Istio
      if (known?.deprecated && !(name === INJECT && hasLabel(at.resource.manifest, at.pointer))) {
        yield {
          at,
          message: `annotation ${name} is deprecated`,
          fix: name === INJECT ? `use the label ${INJECT}` : 'look for its successor in the list of annotations',
        };
      }
    }
  },
};

/** Whether the object, or the description of Pods, has the label that took the annotation's place. */
function hasLabel(manifest: unknown, pointer: string): boolean {
  const way = pointer.split('/').slice(1, -2);
  return under(manifest, ...way, 'labels', INJECT) !== undefined;
}
