import { isGenerated } from '../../model/generated-gateway';
import type { Rule } from '../rule';

export const generatedGateway: Rule = {
  name: 'virtual-service/generated-gateway',
  level: 'warning',
  says: 'a VirtualService is bound to a Gateway that istiod made for itself',
  source: 'https://istio.io/latest/docs/reference/config/analysis/ist0165/',
  alike: ['IST0165'],
  *check(config) {
    for (const spec of config.specs('VirtualService')) {
      for (const [i, reference] of (spec.value?.gateways ?? []).entries()) {
        if (isGenerated(reference)) {
          yield {
            at: spec.get('gateways').items()[i],
            message: `gateway '${reference}' is what istiod makes of a Gateway of the Gateway API: its name is not promised`,
            fix: 'write an HTTPRoute with the Gateway as its parent',
          };
        }
      }
    }
  },
};
