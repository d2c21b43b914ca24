import type { Config } from '../../model/config';
import type { Field } from '../../model/field';
import { problemOfLabelEntry } from '../../model/istiod/label';
import type { Rule } from '../rule';

type Labels = Field<{ readonly [key: string]: string } | undefined>;

/** No workload could have them, for Kubernetes does not take them. Those of a VirtualService are a rule of its own. */
export const badLabel: Rule = {
  name: 'resource/bad-label',
  level: 'error',
  says: 'labels are none that Kubernetes takes',
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const labels of labelsIn(config)) {
      for (const key in labels.value) {
        const message = problemOfLabelEntry('a label', key, labels.value[key]);
        if (message !== undefined) {
          yield { at: labels.get(key), message };
        }
      }
    }
  },
};

function* labelsIn(config: Config): Iterable<Labels> {
  for (const spec of config.specs('DestinationRule')) {
    yield* spec.value?.subsets?.length
      ? spec
          .get('subsets')
          .items()
          .map(subset => subset.get('labels'))
      : [];
  }
  for (const spec of config.specs('ServiceEntry')) {
    yield* spec
      .get('endpoints')
      .items()
      .map(endpoint => endpoint.get('labels'));
  }
  for (const spec of config.specs('WorkloadEntry')) {
    yield spec.get('labels');
  }
  for (const spec of config.specs('WorkloadGroup')) {
    yield spec.get('metadata').get('labels');
  }
}
