import { quote } from '../../model/quote';
import type { Rule } from '../rule';

/** A port of an endpoint says where a port of the service is there, by the name of the latter. */
export const unknownEndpointPort: Rule = {
  name: 'service-entry/unknown-endpoint-port',
  level: 'error',
  says: 'an endpoint has a port that its ServiceEntry does not have',
  source: 'https://istio.io/latest/docs/reference/config/networking/workload-entry/#WorkloadEntry-ports',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('ServiceEntry')) {
      const { endpoints = [], ports = [], resolution = '' } = spec.value ?? {};
      if (!RESOLVED.includes(resolution) || !endpoints.some(endpoint => endpoint.ports)) {
        continue;
      }
      const names = new Set(ports.map(({ name }) => name));
      for (const endpoint of spec.get('endpoints').items()) {
        for (const [name, port] of endpoint.get('ports').entries()) {
          if (!names.has(name)) {
            yield {
              at: port,
              message: `the ServiceEntry has no port ${quote(name)}`,
              fix: `name it as in ports: ${[...names].join(', ') || 'there is none yet'}`,
            };
          }
        }
      }
    }
  },
};

const RESOLVED = ['STATIC', 'DNS', 'DNS_ROUND_ROBIN'];
