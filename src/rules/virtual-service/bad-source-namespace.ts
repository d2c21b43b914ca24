import { problemOfLabel } from '../../model/istiod/host';
import { httpMatchesWith } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const badSourceNamespace: Rule = {
  name: 'virtual-service/bad-source-namespace',
  level: 'error',
  says: 'a match asks for a namespace of an impossible name',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPMatchRequest-source_namespace',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const match of httpMatchesWith(config, 'sourceNamespace')) {
      const { sourceNamespace } = match.value;
      const message = sourceNamespace ? problemOfLabel('namespace of a source', sourceNamespace) : undefined;
      if (message !== undefined) {
        yield { at: match.get('sourceNamespace'), message };
      }
    }
  },
};
