import { Field } from '../../model/field';
import { GATEWAY_API, type Listener, listenersOf } from '../../model/gateway-api';
import type { Rule } from '../rule';

/** Protocols that share a port, for the first bytes of a connection tell them apart. */
const KIN: Readonly<Record<string, string>> = { HTTPS: 'TLS', TLS: 'TLS' };

/** A port speaks one of plain HTTP, TLS and bytes. */
export const conflictingListeners: Rule = {
  name: 'gateway/conflicting-listeners',
  level: 'warning',
  says: 'two listeners of a Gateway of the Gateway API have one port and protocols that cannot share it',
  source: 'https://gateway-api.sigs.k8s.io/reference/spec/#listener',
  alike: [],
  *check(config) {
    for (const resource of config.of(GATEWAY_API, 'Gateway')) {
      const first = new Map<number, Listener>();
      for (const [i, listener] of (resource.known ? [] : (listenersOf(resource) ?? [])).entries()) {
        const other = first.get(listener.port);
        if (!other && listener.protocol !== 'UDP') {
          first.set(listener.port, listener);
        } else if (other && listener.protocol !== 'UDP' && kinOf(other) !== kinOf(listener)) {
          yield {
            at: new Field(resource, `/spec/listeners/${i}/protocol`, listener.protocol),
            message: `port ${listener.port} speaks ${other.protocol} by listener '${other.name}', and cannot speak ${listener.protocol} too`,
            fix: 'give the listeners different ports',
          };
        }
      }
    }
  },
};

function kinOf({ protocol }: Listener): string {
  return KIN[protocol] ?? protocol;
}
