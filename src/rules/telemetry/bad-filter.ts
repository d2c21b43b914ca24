import { problemOfExpression } from '../../model/expression';
import type { Rule } from '../rule';

/** Its syntax alone is looked at: whether there is such a field, Envoy says. */
export const badFilter: Rule = {
  name: 'telemetry/bad-filter',
  level: 'error',
  says: 'the filter of an access log is no expression in CEL',
  source: 'https://istio.io/latest/docs/reference/config/telemetry/#AccessLogging-Filter',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('Telemetry')) {
      for (const logging of spec.get('accessLogging').items()) {
        const filter = logging.get('filter');
        const message = filter.value && problemOfExpression('filter', filter.value.expression ?? '');
        if (message !== undefined) {
          yield { at: filter.value!.expression === undefined ? filter : filter.get('expression'), message };
        }
      }
    }
  },
};
