import { servers } from '../../model/servers';
import type { Rule } from '../rule';

export const noPortName: Rule = {
  name: 'gateway/no-port-name',
  level: 'error',
  says: 'the port of a server has an empty name',
  source: 'https://istio.io/latest/docs/reference/config/networking/gateway/#Port-name',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const server of servers(config)) {
      if (!server.value.port?.name) {
        yield {
          at: server.get('port').get('name'),
          message: 'name of a port must not be empty',
          fix: `write '${(server.value.port?.protocol ?? 'tcp').toLowerCase()}-${server.value.port?.number ?? 0}'`,
        };
      }
    }
  },
};
