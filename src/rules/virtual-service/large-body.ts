import { directBodies } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const largeBody: Rule = {
  name: 'virtual-service/large-body',
  level: 'warning',
  says: 'the body of a direct response is larger than 100 kB',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPBody',
  alike: ['IST0133'],
  *check(config) {
    for (const [body, size] of directBodies(config)) {
      if (size > 100 * 1024 && size <= 1024 * 1024) {
        yield {
          at: body,
          message: `body of a direct response has ${size} bytes, which every proxy keeps in memory`,
          fix: 'serve it by a service',
        };
      }
    }
  },
};
