import { stringMatchesWith } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const emptyPrefix: Rule = {
  name: 'virtual-service/empty-prefix',
  level: 'error',
  says: 'a match asks for an empty prefix, which Envoy takes only of a URI',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#StringMatch',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const [what, match] of stringMatchesWith(config, 'prefix', ALL_BUT_URI)) {
      if (match.value.prefix === '') {
        yield {
          at: match.get('prefix'),
          message: `prefix of ${what} must not be empty`,
          fix:
            what === 'scheme' || what === 'method' || what === 'authority'
              ? 'leave it out'
              : 'write {} to ask whether it is there',
        };
      }
    }
  },
};

const ALL_BUT_URI = ['scheme', 'method', 'authority', 'headers', 'withoutHeaders', 'queryParams'] as const;
