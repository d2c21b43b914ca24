import { problemOfPort } from '../../model/grammar';
import { unixPathOf } from '../../model/istiod/address';
import { servers } from '../../model/servers';
import type { Rule } from '../rule';

export const badPort: Rule = {
  name: 'gateway/bad-port',
  level: 'error',
  says: 'the port of a server is not from 1 to 65535',
  source: 'https://istio.io/latest/docs/reference/config/networking/gateway/#Port-number',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const server of servers(config)) {
      const { port, bind = '' } = server.value;
      const number = port?.number ?? 0;
      const isSocket = unixPathOf(bind) !== undefined;
      const message = isSocket
        ? number === 0
          ? undefined
          : `port of a server on a Unix domain socket must be 0, got ${number}`
        : problemOfPort('port of a server', number);
      if (message !== undefined) {
        yield { at: server.get('port').get('number'), message };
      }
    }
  },
};
