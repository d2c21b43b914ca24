import { egressListeners, sidecarListeners } from '../../model/sidecar-listeners';
import type { Rule } from '../rule';

/** 0 stands for a Unix domain socket, on which only egress can listen. */
export const badPortNumber: Rule = {
  name: 'sidecar/bad-port-number',
  level: 'error',
  says: 'a port of a Sidecar is not from 1 to 65535',
  source: 'https://istio.io/latest/docs/reference/config/networking/sidecar/#SidecarPort-number',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    const egress = new Set<unknown>(egressListeners(config));
    for (const listener of sidecarListeners(config)) {
      const { port } = listener.value;
      const { number = 0 } = port ?? {};
      if (port && (number > 65535 || (number < 1 && !egress.has(listener)))) {
        const field = listener.get('port');
        yield {
          at: port.number === undefined ? field : field.get('number'),
          message: `number of a port must be from 1 to 65535, got ${port.number ?? 'none'}`,
          fix: 'write the port that is listened on',
        };
      }
    }
  },
};
