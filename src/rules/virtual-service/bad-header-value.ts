import { problemOfHeaderValue } from '../../model/istiod/header';
import { headerOperations } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const badHeaderValue: Rule = {
  name: 'virtual-service/bad-header-value',
  level: 'error',
  says: 'a header is set to a value with control characters or a broken variable',
  source:
    'https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_conn_man/headers#custom-request-response-headers',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const headers of headerOperations(config)) {
      for (const side of ['request', 'response'] as const) {
        for (const operation of headers.value[side] ? (['set', 'add'] as const) : []) {
          for (const [name, field] of headers.get(side).get(operation).entries()) {
            const message = problemOfHeaderValue(`value of header '${name}'`, field.value);
            if (message !== undefined) {
              yield { at: field, message };
            }
          }
        }
      }
    }
  },
};
