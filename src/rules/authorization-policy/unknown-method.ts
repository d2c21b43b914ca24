import { METHODS } from '../../match/method';
import { operationsOf } from '../../model/authorization-rules';
import { closest } from '../../model/closest';
import { quote } from '../../model/quote';
import type { Rule } from '../rule';

/** Envoy answers any other method with 400 before a policy sees it. For gRPC it is always POST. */
export const unknownMethod: Rule = {
  name: 'authorization-policy/unknown-method',
  level: 'warning',
  says: 'a policy names a method that no request has',
  source: 'https://istio.io/latest/docs/reference/config/security/authorization-policy/#Operation-methods',
  alike: ['KIA0102'],
  *check(config) {
    for (const spec of config.specs('AuthorizationPolicy')) {
      for (const operation of operationsOf(spec)) {
        for (const key of ['methods', 'notMethods'] as const) {
          for (const method of operation.value[key] ? operation.get(key).items() : []) {
            if (!method.value.includes('*') && !METHODS.includes(method.value)) {
              const near = closest(method.value.toUpperCase(), METHODS);
              yield {
                at: method,
                message: `${quote(method.value)} is the method of no request`,
                ...(near === undefined ? {} : { fix: `did you mean ${quote(near)}?` }),
              };
            }
          }
        }
      }
    }
  },
};
