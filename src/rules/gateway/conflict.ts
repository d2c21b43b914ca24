import type { Config, Spec } from '../../model/config';
import { once } from '../../model/once';
import { gatewayWorkloads } from '../../model/gateway-workloads';
import { listed } from '../../model/quote';
import { nameOf } from '../../model/resource';
import type { GatewaySpec, Server } from '../../model/wire/gateway';
import type { Problem, Rule } from '../rule';
import { put } from '../../model/put';

interface Place {
  readonly spec: Spec<GatewaySpec>;
  readonly index: number;
  readonly server: Server;
  /** Whether it is merged with others of its kind. */
  readonly plain: boolean;
  /** The proxies at which it listens: its selector, and each workload that is taken by it. */
  readonly proxies: readonly unknown[];
}

/**
 * differs: Istio's analyzer names every host that two Gateways share on a port. Those of plain HTTP are served by both, for
 * istiod merges such servers; what it drops is a second server for TLS of one host, and one whose protocol does not go with
 * the first's.
 *
 * @see https://github.com/istio/istio/blob/master/pilot/pkg/model/gateway.go mergeGateways
 */
export const conflict: Rule = {
  name: 'gateway/conflict',
  level: 'error',
  says: 'two Gateways want one port of the same proxies for what one of them alone can have',
  source: 'https://istio.io/latest/docs/reference/config/analysis/ist0145/',
  alike: ['IST0145'],
  *check(config) {
    const said = new Set<Server>();
    for (const places of placesByHost(config).values()) {
      if (places.length < 2 || places.every(({ plain }) => plain)) {
        continue;
      }
      const others = byProxy(places);
      for (const place of places) {
        const other = said.has(place.server) ? undefined : otherOf(place, others);
        if (other) {
          said.add(place.server);
          yield problem(place, other);
        }
      }
    }
  },
};

/** What listens at each proxy; what is merged with its kind stands behind the rest. */
function byProxy(places: readonly Place[]): ReadonlyMap<unknown, readonly Place[]> {
  const others = new Map<unknown, Place[]>();
  for (const place of [...places.filter(({ plain }) => !plain), ...places.filter(({ plain }) => plain)]) {
    for (const proxy of place.proxies) {
      put(others, proxy, place);
    }
  }
  return others;
}

function otherOf(place: Place, others: ReadonlyMap<unknown, readonly Place[]>): Place | undefined {
  for (const proxy of place.proxies) {
    for (const other of others.get(proxy)!) {
      if (place.plain && other.plain) {
        break;
      }
      if (other.spec !== place.spec) {
        return other;
      }
    }
  }
  return undefined;
}

function problem({ spec, index, server }: Place, other: Place): Problem {
  const field = spec.get('servers').items()[index];
  const shared = (server.hosts ?? []).filter(one => other.server.hosts?.includes(one));
  const who = nameOf(other.spec.resource);
  return {
    at: field
      .get('hosts')
      .items()
      .find(({ value }) => value === shared[0])!,
    message:
      server.tls && other.server.tls
        ? `TLS for ${listed(shared.map(one => `'${one}'`))} on port ${server.port?.number} is begun by ${who} too: the older of the two has it, and the other is dropped`
        : `protocol ${server.port?.protocol} on port ${server.port?.number} does not go with ${other.server.port?.protocol} of ${who}: the older of the two has the port, and the other is dropped`,
    fix: 'put the servers into one Gateway, or give them other hosts, ports or selectors',
  };
}

/** The servers of all Gateways, by each of their hosts, with the port and the address at which they listen. */
const placesByHost = once((config: Config): ReadonlyMap<string, readonly Place[]> => {
  const byHost = new Map<string, Place[]>();
  for (const spec of config.specs('Gateway')) {
    const { servers = [], selector = {} } = spec.value ?? {};
    const proxies = proxiesOf(selector, config);
    for (const [index, server] of servers.entries()) {
      const { port, tls, bind = '', hosts = [] } = server;
      const plain = !tls && /^(http|http2|grpc|grpc-web)$/i.test(port?.protocol ?? '');
      for (const host of hosts) {
        const key = `${port?.number} ${bind} ${host}`;
        const place = { spec, index, server, plain, proxies };
        put(byHost, key, place);
      }
    }
  }
  return byHost;
});

function proxiesOf(selector: Readonly<Record<string, string>>, config: Config): readonly unknown[] {
  const own = Object.entries(selector)
    .map(label => label.join('='))
    .sort()
    .join();
  return [own, ...gatewayWorkloads(selector, config).map(one => (one.assumed ? one.name : one))];
}
