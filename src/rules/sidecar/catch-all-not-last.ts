import type { Rule } from '../rule';

/** It takes what no other listener takes, so there can be one only. */
export const catchAllNotLast: Rule = {
  name: 'sidecar/catch-all-not-last',
  level: 'error',
  says: 'an egress listener of a Sidecar takes every port, but is not the last',
  source: 'https://istio.io/latest/docs/reference/config/networking/sidecar/#IstioEgressListener-port',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('Sidecar')) {
      const egress = spec.value?.egress ?? [];
      for (const [i, { port }] of egress.entries()) {
        if (!port && i < egress.length - 1) {
          yield {
            at: spec.get('egress').items()[i],
            message: 'an egress listener without port takes every port, so it must be the last, and the only one',
            fix: 'move it to the end, and put those without port together',
          };
        }
      }
    }
  },
};
