import { httpRoutesWith } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const authoritySetTwice: Rule = {
  name: 'virtual-service/authority-set-twice',
  level: 'error',
  says: 'the host of requests is set in more than one way',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRewrite-authority',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const route of httpRoutesWith(config, 'headers')) {
      const { set = {}, add = {} } = route.value.headers?.request ?? {};
      let first = route.value.rewrite?.authority ?? '';
      for (const [operation, values] of [
        ['set', set],
        ['add', add],
      ] as const) {
        // Go takes the entries of a map in any order: what may be refused counts
        for (const name of Object.keys(values).sort((a, b) => Number(values[a] === '') - Number(values[b] === ''))) {
          if (!/^(?:host|:authority)$/iu.test(name)) {
            continue;
          }
          if (first !== '') {
            yield {
              at: route.get('headers').get('request').get(operation).get(name),
              message: `the host of requests is '${first}' already, and is set to '${values[name]}' too`,
              fix: 'set it once',
            };
          }
          first = values[name];
        }
      }
    }
  },
};
