import { quote } from '../model/quote';
import type { Server } from './server';

/** Why two servers cannot stand in one Gateway: istiod would drop one of them without a word. */
export function problemOfServers(server: Server, other: Server): string | undefined {
  if (other._port !== server._port || other._bind !== server._bind) {
    return undefined;
  }
  const host = server._hosts.find(each => other._hosts.includes(each));
  if (other._isEncrypted !== server._isEncrypted) {
    return `port ${server._port} of a Gateway must be either TLS or not, got ${server._protocol} beside ${other._protocol}`;
  }
  if (!server._isEncrypted && (server._list !== 'http' || other._list !== 'http')) {
    return `port ${server._port} of a Gateway must have one server where it is not HTTP, got ${server._protocol} beside ${other._protocol}`;
  }
  return host === undefined
    ? undefined
    : `host ${quote(host)} must have one server on port ${server._port} of a Gateway, got two`;
}
