import type { Rule } from '../rule';

export const noRoutes: Rule = {
  name: 'virtual-service/no-routes',
  level: 'error',
  says: 'a VirtualService has no routes at all',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#VirtualService',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('VirtualService')) {
      const { http, tls, tcp } = spec.value ?? {};
      if (!http?.length && !tls?.length && !tcp?.length) {
        yield { at: spec, message: 'a VirtualService needs rules under http, tls or tcp, and has none' };
      }
    }
  },
};
