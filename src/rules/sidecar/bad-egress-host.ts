import { isDnsLabel, problemOfWildcardHost } from '../../model/istiod/host';
import { isPartialWildcard } from '../../model/istiod/wildcard';
import { quote } from '../../model/quote';
import { egressListeners } from '../../model/sidecar-listeners';
import type { Rule } from '../rule';

/** `~` in front of a namespace takes it out. */
export const badEgressHost: Rule = {
  name: 'sidecar/bad-egress-host',
  level: 'error',
  says: 'a host that a Sidecar knows is not written as namespace/host',
  source: 'https://istio.io/latest/docs/reference/config/networking/sidecar/#IstioEgressListener-hosts',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const listener of egressListeners(config)) {
      for (const [i, host] of (listener.value.hosts ?? []).entries()) {
        const message = problemOf(host);
        if (message !== undefined) {
          yield {
            at: listener.get('hosts').items()[i],
            message,
            fix: `write it as in './*', 'shop/reviews.shop.svc.cluster.local' or '*/*.example.com'`,
          };
        }
      }
    }
  },
};

function problemOf(text: string): string | undefined {
  const slash = text.indexOf('/');
  if (slash < 0) {
    return `a host must be 'namespace/host', got ${quote(text)}`;
  }
  const [namespace, host] = [text.slice(0, slash), text.slice(slash + 1)];
  const name = namespace.replace(/^~/, '');
  if (namespace !== '~' && name !== '*' && name !== '.' && !isDnsLabel(name)) {
    return `the namespace of a host must be '*', '.', '~' or a name, got ${quote(text)}`;
  }
  if (host === '*') {
    return undefined;
  }
  if (!host.includes('.') || isPartialWildcard(host)) {
    return `the host behind the namespace must be '*' or a full name, of which only the first label may be '*', got ${quote(text)}`;
  }
  return problemOfWildcardHost('the host behind the namespace', host);
}
