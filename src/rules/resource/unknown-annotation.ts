import { ANNOTATIONS, LABELS } from '../../model/annotations';
import { closest } from '../../model/closest';
import { istioAnnotations } from '../../model/istio-annotations';
import type { Rule } from '../rule';

/** A name in Istio's domain is Istio's to give; one that it has not given is most often a slip. */
export const unknownAnnotation: Rule = {
  name: 'resource/unknown-annotation',
  level: 'warning',
  says: 'an annotation in the domain of Istio is none that Istio knows',
  source: 'https://istio.io/latest/docs/reference/config/annotations/',
  alike: ['IST0108'],
  *check(config) {
    for (const { at, name, known } of istioAnnotations(config)) {
      if (!known) {
        yield { at, message: `annotation ${name} is none that Istio knows`, fix: wayOut(name) };
      }
    }
  },
};

function wayOut(name: string): string {
  if (LABELS.includes(name)) {
    return 'it is a label: write it under metadata.labels';
  }
  const meant = closest(name, Object.keys(ANNOTATIONS));
  return meant === undefined ? 'leave it out' : `did you mean ${meant}?`;
}
