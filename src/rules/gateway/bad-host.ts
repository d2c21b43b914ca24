import { isIp } from '../../model/istiod/address';
import { isDnsLabel, problemOfWildcardHost } from '../../model/istiod/host';
import { quote } from '../../model/quote';
import type { Resource } from '../../model/resource';
import { annotationsOf } from '../../model/resource';
import { servers } from '../../model/servers';
import type { Rule } from '../rule';

export const badHost: Rule = {
  name: 'gateway/bad-host',
  level: 'error',
  says: 'a host of a server is no full DNS name, wildcard or IP address',
  source: 'https://istio.io/latest/docs/reference/config/networking/gateway/#Server-hosts',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const server of servers(config)) {
      for (const [i, host] of (server.value.hosts ?? []).entries()) {
        const message = problemOf(host);
        if (message !== undefined && !isOfNoRoute(server.resource, host)) {
          yield { at: server.get('hosts').items()[i], message };
        }
      }
    }
  },
};

function problemOf(text: string): string | undefined {
  const slash = text.indexOf('/');
  const namespace = slash < 0 ? '*' : text.slice(0, slash);
  if (namespace !== '*' && namespace !== '.' && !isDnsLabel(namespace)) {
    return `namespace of a host must be '*', '.' or a namespace, got ${quote(namespace)}`;
  }
  const host = text.slice(slash + 1);
  if (host !== '*' && !host.includes('.')) {
    return `host of a server must be a full name with a dot, or '*', got ${quote(host)}`;
  }
  if (host.startsWith('*') && host.length > 1 && host[1] !== '.') {
    return `host of a server may have '*' only as a whole label, got ${quote(host)}`;
  }
  return isIp(host) ? undefined : problemOfWildcardHost('host of a server', host);
}

/** What istiod writes into the Gateway that it makes of one of the Gateway API. */
function isOfNoRoute(resource: Resource, host: string): boolean {
  return (
    host.startsWith('~/') &&
    annotationsOf(resource)['internal.istio.io/gateway-semantics'] === 'gateway' &&
    problemOf(host.slice(2)) === undefined
  );
}
