import { servers } from '../../model/servers';
import type { Rule } from '../rule';

export const targetPort: Rule = {
  name: 'gateway/target-port',
  level: 'error',
  says: 'the port of a server has a targetPort',
  source: 'https://istio.io/latest/docs/reference/config/networking/gateway/#Port',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const server of servers(config)) {
      if (server.value.port?.targetPort) {
        yield {
          at: server.get('port').get('targetPort'),
          message: 'targetPort means nothing in a Gateway',
          fix: 'leave it out: the Service of the gateway says which port leads to which',
        };
      }
    }
  },
};
