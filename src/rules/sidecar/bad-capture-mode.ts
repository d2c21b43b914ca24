import { quote } from '../../model/quote';
import { egressListeners } from '../../model/sidecar-listeners';
import type { Rule } from '../rule';

/** iptables sees no connections to Unix domain sockets. */
export const badCaptureMode: Rule = {
  name: 'sidecar/bad-capture-mode',
  level: 'error',
  says: 'a listener of a Sidecar on a Unix domain socket shall capture connections by iptables',
  source: 'https://istio.io/latest/docs/reference/config/networking/sidecar/#CaptureMode',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const listener of egressListeners(config)) {
      const { port, captureMode } = listener.value;
      if (port && !port.number && captureMode === 'IPTABLES') {
        yield {
          at: listener.get('captureMode'),
          message: `captureMode of a Unix domain socket must be 'NONE' or 'DEFAULT', got ${quote(captureMode)}`,
          fix: 'leave it out',
        };
      }
    }
  },
};
