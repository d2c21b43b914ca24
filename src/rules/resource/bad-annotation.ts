import { VALUE_OF } from '../../model/annotation-values';
import { istioAnnotations } from '../../model/istio-annotations';
import type { Rule } from '../rule';

/** The injector refuses the Pod for it. `proxy.istio.io/config` is not looked into. */
export const badAnnotation: Rule = {
  name: 'resource/bad-annotation',
  level: 'error',
  says: 'an annotation of Istio has a value that the injector does not take',
  source: 'https://istio.io/latest/docs/reference/config/annotations/',
  alike: ['IST0125'],
  *check(config) {
    for (const { at, name, value, on, known } of istioAnnotations(config)) {
      const problem = known?.on.includes(on) ? VALUE_OF[name]?.(value) : undefined;
      if (problem !== undefined) {
        yield { at, message: `annotation ${name} ${problem}: the injector refuses the Pod` };
      }
    }
  },
};
