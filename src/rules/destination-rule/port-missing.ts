import { servicePolicies } from '../../model/traffic-policies';
import type { Rule } from '../rule';

/** Which port it is goes unchecked: `port: {}` passes, and holds for none. */
export const portMissing: Rule = {
  name: 'destination-rule/port-missing',
  level: 'error',
  says: 'the traffic policy of a port does not say of which port',
  source: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/#TrafficPolicy-PortTrafficPolicy',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const policy of servicePolicies(config)) {
      for (const [i, { port }] of (policy.value.portLevelSettings ?? []).entries()) {
        if (!port) {
          yield {
            at: policy.get('portLevelSettings').items()[i],
            message: 'the traffic policy of a port has no port',
            fix: 'name a port of the service: port: { number: 80 }',
          };
        }
      }
    }
  },
};
