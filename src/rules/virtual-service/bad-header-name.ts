import { isRoutingClaim } from '../../model/istiod/routing-claim';
import { isHeaderName } from '../../model/istiod/header';
import { quote } from '../../model/quote';
import { httpMatchesWith } from '../../model/virtual-services';
import type { Rule } from '../rule';

const PSEUDO_HEADERS: ReadonlySet<string> = new Set([':method', ':scheme', ':authority', ':path', ':status']);

export const badHeaderName: Rule = {
  name: 'virtual-service/bad-header-name',
  level: 'error',
  says: 'a match asks for a header of an impossible name',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPMatchRequest-headers',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const key of ['headers', 'withoutHeaders'] as const) {
      for (const match of httpMatchesWith(config, key)) {
        for (const name in match.value[key]) {
          if (!isHeaderName(name) && !PSEUDO_HEADERS.has(name) && !isRoutingClaim(name)) {
            yield {
              at: match.get(key).get(name),
              message: `name of a header must be letters, digits and '-', got ${quote(name)}`,
            };
          }
        }
      }
    }
  },
};
