import type { Field } from '../../model/field';
import { isDnsLabel, problemOfFqdn } from '../../model/istiod/host';
import { quote } from '../../model/quote';
import { anyMatchesWith, isOfGatewayApi } from '../../model/virtual-services';
import type { Problem, Rule } from '../rule';

export const badGatewayName: Rule = {
  name: 'virtual-service/bad-gateway-name',
  level: 'error',
  says: 'a VirtualService names a Gateway by what cannot be its name',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#VirtualService-gateways',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('VirtualService')) {
      yield* problems(spec, spec.value?.gateways, isOfGatewayApi(spec));
    }
    for (const match of anyMatchesWith(config, 'gateways')) {
      yield* problems(match, match.value.gateways, false);
    }
  },
};

function* problems(
  field: Field<{ readonly gateways?: string[] } | undefined>,
  names: readonly string[] = [],
  mayHaveDots: boolean,
): Iterable<Problem> {
  for (const [i, name] of names.entries()) {
    const slash = name.indexOf('/');
    const fits =
      slash < 0 ||
      (isDnsLabel(name.slice(0, slash)) && (mayHaveDots ? slash < name.length - 1 : isDnsLabel(name.slice(slash + 1))));
    const message =
      slash < 0
        ? problemOfFqdn('gateway', name)
        : fits
          ? undefined
          : `gateway must be 'name' or 'namespace/name', each of letters, digits and '-', got ${quote(name)}`;
    if (message !== undefined) {
      yield { at: field.get('gateways').items()[i], message };
    }
    if (slash < 0) {
      return;
    }
  }
}
