import { httpRoutesWith } from '../../model/virtual-services';
import type { Rule } from '../rule';

/** A fault is injected by the client's proxy, before the request is sent: there is nothing to try again or to wait for. */
export const faultWithRetries: Rule = {
  name: 'virtual-service/fault-with-retries',
  level: 'warning',
  says: 'a rule that injects faults has retries or a timeout, which do not apply to them',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRoute-fault',
  alike: [],
  *check(config) {
    for (const route of httpRoutesWith(config, 'fault')) {
      const { fault, retries, timeout } = route.value;
      if (!fault || (!retries && !timeout)) {
        continue;
      }
      const field = retries ? 'retries' : 'timeout';
      yield {
        at: route.get(field),
        message: `${field} ${retries ? 'do' : 'does'} not apply to the faults of the rule: they are tested as if there ${retries ? 'were none' : 'was none'}`,
        fix: `set ${field} where the fault does not stand: at the caller of the caller, or in another test`,
      };
    }
  },
};
