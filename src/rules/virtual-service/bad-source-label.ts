import { problemOfLabelEntry } from '../../model/istiod/label';
import { anyMatchesWith } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const badSourceLabel: Rule = {
  name: 'virtual-service/bad-source-label',
  level: 'error',
  says: 'a match asks for a label that no workload can have',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPMatchRequest-source_labels',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const match of anyMatchesWith(config, 'sourceLabels')) {
      const { sourceLabels = {} } = match.value;
      for (const key of Object.keys(sourceLabels)) {
        const message = problemOfLabelEntry('label of a source', key, sourceLabels[key]);
        if (message !== undefined) {
          yield { at: match.get('sourceLabels').get(key), message };
        }
      }
    }
  },
};
