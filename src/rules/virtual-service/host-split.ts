import { BlockIndex, type OwnedBlock } from '../../match/block-index';
import { servedTo } from '../../match/gateway-hosts';
import { narrower } from '../../match/host-map';
import { qualify, type Config, type Spec } from '../../model/config';
import { nameWithPath } from '../../model/resource';
import type { HttpMatchRequest, VirtualServiceSpec } from '../../model/wire/virtual-service';
import type { Problem, Rule } from '../rule';
import { put } from '../../model/put';

type VirtualService = Spec<VirtualServiceSpec>;

/** A rule of a VirtualService, by its place among all of them. */
interface Owner {
  readonly spec: VirtualService;
  readonly index: number;
  readonly order: number;
}

/** On a gateway istiod joins the VirtualServices of a host, oldest first, which no manifest states. */
export const hostSplit: Rule = {
  name: 'virtual-service/host-split',
  level: 'warning',
  says: 'two VirtualServices route one host of a gateway, and which of them is older decides',
  source: 'https://istio.io/latest/docs/ops/best-practices/traffic-management/#split-virtual-services',
  alike: ['KIA1106'],
  *check(config) {
    for (const [place, specs] of specsByPlace(config)) {
      if (specs.length < 2) {
        continue;
      }
      const blocks = specs.flatMap((spec, order) => blocksOf(spec, order));
      // istiod moves what takes everything behind the rest, whoever is older
      const all = new BlockIndex(blocks.filter(({ block }) => isCatchAll(block)));
      const some = new BlockIndex(blocks.filter(({ block }) => !isCatchAll(block)));
      let said: VirtualService | undefined;
      for (const { block, owner } of blocks) {
        const other = said === owner.spec ? undefined : elderOf(owner, block, isCatchAll(block) ? all : some);
        if (other) {
          said = owner.spec;
          yield problem(place, owner, other);
        }
      }
    }
  },
};

/** A VirtualService that stands before, with a rule that takes a request in common. */
function elderOf(owner: Owner, block: HttpMatchRequest, index: BlockIndex<Owner>): Owner | undefined {
  for (const { owner: other } of index.overlapping(block)) {
    if (other.order < owner.order) {
      return other;
    }
  }
  return undefined;
}

function problem(place: string, { spec, index }: Owner, other: Owner): Problem {
  const [gateway, host] = place.split(' ');
  return {
    at: spec.get('http').items()[index],
    message: `host '${host}' of gateway ${gateway} is routed by ${nameWithPath(other.spec.resource)} too, and its /spec/http/${other.index} takes some of the same requests: the older of the two comes first`,
    fix: 'declare all routes of the host in one chart, or let one VirtualService own it and delegate to the other (Delegate.to)',
  };
}

/** The VirtualServices of each host of each gateway: `web/edge shop.example.com`. */
function specsByPlace(config: Config): ReadonlyMap<string, readonly VirtualService[]> {
  const byPlace = new Map<string, VirtualService[]>();
  for (const spec of config.specs('VirtualService')) {
    for (const place of spec.value?.http ? placesOf(spec, config) : []) {
      put(byPlace, place, spec);
    }
  }
  return byPlace;
}

function placesOf(spec: VirtualService, config: Config): Iterable<string> {
  const { hosts = [], gateways = [] } = spec.value ?? {};
  const namespace = config.namespaceOf(spec.resource);
  const places = new Set<string>();
  for (const reference of gateways) {
    const gateway = reference === 'mesh' ? undefined : config.gateway(reference, namespace);
    const served = gateway?.value?.servers && servedTo(namespace, gateway, config);
    for (const written of reference === 'mesh' ? [] : hosts) {
      const host = written.toLowerCase();
      const common = served ? [...served.meeting(host)].map(entry => narrower(entry.host, host)) : [host];
      common.forEach(one => places.add(`${qualify(reference, namespace)} ${one}`));
    }
  }
  return places;
}

function blocksOf(spec: VirtualService, order: number): Array<OwnedBlock<Owner>> {
  return (spec.value?.http ?? []).flatMap(({ match = [{}] }, index) =>
    match.map(block => ({ block, owner: { spec, index, order } })),
  );
}

/** As istiod's `IsCatchAllRoute`: any path, whatever it asks of the method, but nothing of headers and query. */
function isCatchAll(block: HttpMatchRequest): boolean {
  const { uri } = block;
  const anyPath = uri === undefined || uri.prefix === '/' || uri.prefix === '' || uri.regex === '.*';
  return anyPath && !block.headers && !block.queryParams;
}
