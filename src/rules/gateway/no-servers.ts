import type { Rule } from '../rule';

export const noServers: Rule = {
  name: 'gateway/no-servers',
  level: 'error',
  says: 'a Gateway has no servers',
  source: 'https://istio.io/latest/docs/reference/config/networking/gateway/#Gateway-servers',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('Gateway')) {
      if (!spec.value?.servers?.length) {
        yield { at: spec, message: 'a Gateway needs at least one server, and has none' };
      }
    }
  },
};
