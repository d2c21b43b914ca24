import type { Field } from '../../model/field';
import { problemOfIpSubnet } from '../../model/istiod/address';
import { anyMatchesWith } from '../../model/virtual-services';
import type { L4MatchAttributes } from '../../model/wire/virtual-service';
import type { Rule } from '../rule';

export const badSubnet: Rule = {
  name: 'virtual-service/bad-subnet',
  level: 'error',
  says: 'a match asks for a subnet that is none',
  source:
    'https://istio.io/latest/docs/reference/config/networking/virtual-service/#L4MatchAttributes-destination_subnets',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const match of anyMatchesWith(config, 'destinationSubnets') as ReadonlyArray<Field<L4MatchAttributes>>) {
      for (const [i, subnet] of (match.value.destinationSubnets ?? []).entries()) {
        const message = problemOfIpSubnet('subnet of a destination', subnet);
        if (message !== undefined) {
          yield { at: match.get('destinationSubnets').items()[i], message };
        }
      }
    }
  },
};
