import type { Config, Spec } from '../../model/config';
import { scopesOf } from '../../model/export-to';
import { once } from '../../model/once';
import { listed } from '../../model/quote';
import { nameOf } from '../../model/resource';
import type { ServiceEntrySpec } from '../../model/wire/service-entry';
import type { Rule } from '../rule';
import { put } from '../../model/put';

interface Place {
  readonly spec: Spec<ServiceEntrySpec>;
  readonly index: number;
  readonly protocol: string;
  /** The namespaces that see it; nothing where all do. */
  readonly scopes?: readonly string[];
}

export const conflictingProtocols: Rule = {
  name: 'service-entry/conflicting-protocols',
  level: 'warning',
  says: 'two ServiceEntries declare one port of a host with different protocols',
  source: 'https://istio.io/latest/docs/reference/config/analysis/ist0177/',
  alike: ['IST0177'],
  *check(config) {
    const said = new Set<Spec<ServiceEntrySpec>>();
    for (const [key, places] of placesByPort(config)) {
      if (places.length < 2 || places.every(({ protocol }) => protocol === places[0].protocol)) {
        continue;
      }
      for (const place of places) {
        const other = places.find(one => one.protocol !== place.protocol && meet(one, place));
        if (other && !said.has(place.spec)) {
          said.add(place.spec);
          const [host, port] = key.split(' ');
          const who = other.spec === place.spec ? 'it' : nameOf(other.spec.resource);
          yield {
            at: place.spec.get('ports').items()[place.index].get('protocol'),
            message: `port ${port} of '${host}' is ${place.protocol || 'of no protocol'} here, and ${who} says ${listed([other.protocol || 'none'])}`,
            fix: 'say one protocol, or export them to different namespaces',
          };
        }
      }
    }
  },
};

function meet({ scopes: a }: Place, { scopes: b }: Place): boolean {
  return !a || !b || a.some(scope => b.includes(scope));
}

const placesByPort = once((config: Config): ReadonlyMap<string, readonly Place[]> => {
  const byPort = new Map<string, Place[]>();
  for (const spec of config.specs('ServiceEntry')) {
    const { hosts = [], ports = [], exportTo } = spec.value ?? {};
    const namespace = config.namespaceOf(spec.resource);
    const scopes = scopesOf(exportTo, namespace, config, 'defaultServiceExportTo');
    for (const host of hosts) {
      for (const [index, { number, protocol = '' }] of ports.entries()) {
        const key = `${host} ${number}`;
        const place = { spec, index, protocol: protocol.toUpperCase(), scopes };
        put(byPort, key, place);
      }
    }
  }
  return byPort;
});
