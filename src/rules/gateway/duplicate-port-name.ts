import type { Rule } from '../rule';

export const duplicatePortName: Rule = {
  name: 'gateway/duplicate-port-name',
  level: 'error',
  says: 'two servers of a Gateway have one name of a port',
  source: 'https://istio.io/latest/docs/reference/config/networking/gateway/#Port-name',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('Gateway')) {
      const names = new Set<string>();
      for (const [i, { port }] of (spec.value?.servers ?? []).entries()) {
        const { name = '' } = port ?? {};
        if (port && names.has(name)) {
          yield {
            at: spec.get('servers').items()[i].get('port').get('name'),
            message: `name '${name}' of a port is there twice`,
          };
        }
        names.add(name);
      }
    }
  },
};
