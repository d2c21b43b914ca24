import type { Field } from '../../model/field';
import { tlsMatches } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const legacyGatewayName: Rule = {
  name: 'virtual-service/legacy-gateway-name',
  level: 'warning',
  says: 'a Gateway is named by a host, as Istio before 1.1 did',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#VirtualService-gateways',
  alike: ['IST0133'],
  *check(config) {
    for (const field of [...config.specs('VirtualService'), ...tlsMatches(config)]) {
      // istiod stops at the first name without a namespace
      const i = field.value?.gateways?.findIndex(name => !name.includes('/')) ?? -1;
      const name = field.value?.gateways?.[i];
      if (name?.includes('.')) {
        const [first, second] = name.split('.');
        yield {
          at: (field as Field<{ readonly gateways?: string[] }>).get('gateways').items()[i],
          message: `gateway '${name}' is named by a host, which is out of use`,
          fix: `write '${second}/${first}'`,
        };
      }
    }
  },
};
