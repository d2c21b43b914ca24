import { directBodies } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const hugeBody: Rule = {
  name: 'virtual-service/huge-body',
  level: 'error',
  says: 'the body of a direct response is larger than a megabyte',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPBody',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const [body, size] of directBodies(config)) {
      if (size > 1024 * 1024) {
        yield {
          at: body,
          message: `body of a direct response must have at most ${1024 * 1024} bytes, got ${size}`,
          fix: 'serve it by a service',
        };
      }
    }
  },
};
