import { quote } from '../../model/quote';
import { egressListeners } from '../../model/sidecar-listeners';
import type { Problem, Rule } from '../rule';

/** Of namespaces, not of wildcards in names: `*.example.com` beside `www.example.com` is fine. */
export const duplicateEgressHost: Rule = {
  name: 'sidecar/duplicate-egress-host',
  level: 'warning',
  says: 'a host that a Sidecar knows is in another one that it knows',
  source: 'https://istio.io/latest/docs/reference/config/networking/sidecar/#IstioEgressListener-hosts',
  alike: ['IST0133'],
  *check(config) {
    for (const listener of egressListeners(config)) {
      const { hosts = [] } = listener.value;
      if (hosts.length > 1) {
        yield* problems(hosts, config.namespaceOf(listener.resource), i => listener.get('hosts').items()[i]);
      }
    }
  },
};

function* problems(hosts: readonly string[], own: string, at: (index: number) => Problem['at']): Iterable<Problem> {
  const known = new Map<string, Set<string>>();
  const all = hosts.indexOf('*/*');
  for (const [i, text] of hosts.entries()) {
    const slash = text.indexOf('/');
    if (slash < 0 || text.startsWith('~')) {
      continue;
    }
    const [namespace, host] = [text.slice(0, slash).replace(/^\.$/, own), text.slice(slash + 1)];
    const names = known.get(namespace) ?? new Set();
    known.set(namespace, names);
    if (host === '*' ? names.size > 0 : names.has(host) || names.has('*')) {
      yield {
        at: at(i),
        message: `host ${quote(text)} is there already, or in another one`,
        fix: 'leave one of them out',
      };
    } else if (all >= 0 && namespace !== '*') {
      yield { at: at(i), message: `host ${quote(text)} is in '*/*'`, fix: `leave it out, or else '*/*'` };
    }
    names.add(host);
  }
}
