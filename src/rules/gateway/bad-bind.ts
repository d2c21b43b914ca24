import { problemOfIp, problemOfUnixPath, unixPathOf } from '../../model/istiod/address';
import { servers } from '../../model/servers';
import type { Rule } from '../rule';

export const badBind: Rule = {
  name: 'gateway/bad-bind',
  level: 'error',
  says: 'a server listens on what is neither an IP address nor a Unix domain socket',
  source: 'https://istio.io/latest/docs/reference/config/networking/gateway/#Server-bind',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const server of servers(config)) {
      const { bind } = server.value;
      const path = bind ? unixPathOf(bind) : undefined;
      const message =
        path !== undefined ? problemOfUnixPath('bind', path) : bind ? problemOfIp('bind', bind) : undefined;
      if (message !== undefined) {
        yield { at: server.get('bind'), message };
      }
    }
  },
};
