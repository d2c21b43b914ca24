import { problemOfIp, problemOfUnixPath, unixPathOf } from '../../model/istiod/address';
import { quote } from '../../model/quote';
import { egressListeners, ingressListeners } from '../../model/sidecar-listeners';
import type { IstioEgressListener } from '../../model/wire/sidecar';
import type { Rule } from '../rule';

/** Egress without a number listens on a Unix domain socket; all else listens on an IP address. */
export const badBind: Rule = {
  name: 'sidecar/bad-bind',
  level: 'error',
  says: 'a listener of a Sidecar is bound to what it cannot listen on',
  source: 'https://istio.io/latest/docs/reference/config/networking/sidecar/#IstioEgressListener-bind',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const listener of ingressListeners(config)) {
      const { bind = '', port } = listener.value;
      const message = bind !== '' && port ? problemOfIp('bind', bind) : undefined;
      if (message !== undefined) {
        yield { at: listener.get('bind'), message, fix: 'leave it out for the address of the workload' };
      }
    }
    for (const listener of egressListeners(config)) {
      const message = problemOfEgress(listener.value);
      if (message !== undefined) {
        yield {
          at: listener.value.bind === undefined ? listener.get('port') : listener.get('bind'),
          message,
          fix: `say port.number and an IP address, or no number and 'unix://' and a path`,
        };
      }
    }
  },
};

function problemOfEgress({ bind = '', port }: IstioEgressListener): string | undefined {
  if (!port) {
    return undefined;
  }
  if (port.number) {
    return bind === '' ? undefined : problemOfIp('bind', bind);
  }
  const path = unixPathOf(bind);
  return path === undefined
    ? `a listener without a number of its port must be bound to 'unix://' and a path, got ${bind === '' ? 'nothing' : quote(bind)}`
    : problemOfUnixPath('bind', path);
}
