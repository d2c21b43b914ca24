import type { Rule } from '../rule';

/** A socket is one place to connect to. */
export const socketWithPorts: Rule = {
  name: 'service-entry/socket-with-ports',
  level: 'error',
  says: 'an endpoint is a Unix domain socket, but its ServiceEntry has not exactly one port',
  source: 'https://istio.io/latest/docs/reference/config/networking/service-entry/',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('ServiceEntry')) {
      const { endpoints = [], ports = [], resolution } = spec.value ?? {};
      if (resolution !== 'STATIC' || ports.length === 1) {
        continue;
      }
      for (const [i, { address = '' }] of endpoints.entries()) {
        if (address.startsWith('unix://')) {
          yield {
            at: spec.get('endpoints').items()[i].get('address'),
            message: `a Unix domain socket serves one port, the ServiceEntry has ${ports.length}`,
            fix: 'give each port a ServiceEntry of its own',
          };
        }
      }
    }
  },
};
