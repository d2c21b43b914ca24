import { quote } from '../../model/quote';
import { loadBalancers } from '../../model/traffic-policies';
import type { Rule } from '../rule';

/** Names of attributes are told apart by case. */
export const badCookie: Rule = {
  name: 'destination-rule/bad-cookie',
  level: 'error',
  says: 'a cookie that keeps clients together has no name, or an attribute that is nameless or there twice',
  source:
    'https://istio.io/latest/docs/reference/config/networking/destination-rule/#LoadBalancerSettings-ConsistentHashLB-HTTPCookie',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const balancer of loadBalancers(config)) {
      const value = balancer.value.consistentHash?.httpCookie;
      if (!value) {
        continue;
      }
      const cookie = balancer.get('consistentHash').get('httpCookie');
      if (!value.name) {
        yield { at: cookie.get('name'), message: 'the cookie has no name', fix: 'name it, as in SESSION' };
      }
      const names = new Set<string>();
      for (const attribute of value.attributes ? cookie.get('attributes').items() : []) {
        const { name = '' } = attribute.value;
        if (name === '' || names.has(name)) {
          yield {
            at: attribute.get('name'),
            message:
              name === ''
                ? 'an attribute of the cookie has no name'
                : `attribute ${quote(name)} of the cookie is there twice`,
            fix: 'leave one of them out',
          };
        }
        names.add(name);
      }
    }
  },
};
