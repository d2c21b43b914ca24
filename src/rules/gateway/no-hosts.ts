import { servers } from '../../model/servers';
import type { Rule } from '../rule';

export const noHosts: Rule = {
  name: 'gateway/no-hosts',
  level: 'error',
  says: 'a server of a Gateway is for no hosts',
  source: 'https://istio.io/latest/docs/reference/config/networking/gateway/#Server-hosts',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const server of servers(config)) {
      if (!server.value.hosts?.length) {
        yield {
          at: server.get('hosts'),
          message: 'a server needs at least one host, and has none',
          fix: "write '*' for all hosts",
        };
      }
    }
  },
};
