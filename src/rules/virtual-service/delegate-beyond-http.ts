import { isDelegate } from '../../model/virtual-services';
import type { Rule } from '../rule';

const ONLY_WITH_HOSTS = ['gateways', 'tls', 'tcp'] as const;

export const delegateBeyondHttp: Rule = {
  name: 'virtual-service/delegate-beyond-http',
  level: 'error',
  says: 'a VirtualService without hosts has gateways, or rules for TLS or TCP',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#Delegate',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('VirtualService')) {
      for (const key of spec.value && isDelegate(spec.value) ? ONLY_WITH_HOSTS : []) {
        if (spec.value?.[key]?.length) {
          yield {
            at: spec.get(key),
            message: `a VirtualService without hosts serves those that delegate to it, which have ${key === 'gateways' ? 'gateways of their own' : `no rules under ${key}`}`,
            fix: `set hosts, or leave ${key} out`,
          };
        }
      }
    }
  },
};
