import type { Config, Spec } from './config';
import { Field } from './field';
import { once } from './once';
import { isOfGatewayApi } from './virtual-services';
import type { Destination, HttpRoute, TcpRoute, TlsRoute, VirtualServiceSpec } from './wire/virtual-service';

/** A destination that a VirtualService names, where it stands. */
export interface NamedDestination {
  readonly spec: Spec<VirtualServiceSpec>;
  /** The namespace of the VirtualService. */
  readonly namespace: string;
  readonly destination: Destination;
  /** Of which list its rule is. */
  readonly protocol: 'http' | 'tls' | 'tcp';
  /** The place of its rule in the list. */
  readonly rule: number;
  /** Where in its rule it stands. */
  readonly place: 'route' | 'mirror' | 'mirrors';
  /** Its place under `route` or `mirrors`. */
  readonly index: number;
}

/** A host to which a VirtualService leads. */
export interface NamedHost {
  readonly spec: Spec<VirtualServiceSpec>;
  /** The namespace of the VirtualService. */
  readonly namespace: string;
  /** As it is written. */
  readonly host: string;
  /** All destinations of the VirtualService that are this host, in their order. */
  readonly destinations: NamedDestination[];
}

/** All destinations of VirtualServices that are looked after. */
export const destinations = once((config: Config): readonly NamedDestination[] =>
  config.specs('VirtualService').flatMap(spec => destinationsOf(spec, config.namespaceOf(spec.resource))),
);

/** All destinations at which istiod's webhook looks. */
export const checkedDestinations = once((config: Config): readonly NamedDestination[] =>
  destinations(config).filter(({ spec, place }) => place !== 'route' || !isOfGatewayApi(spec)),
);

/** The hosts to which VirtualServices lead, each once for a VirtualService: most name few in many places. */
export const namedHosts = once((config: Config): readonly NamedHost[] => {
  const found: NamedHost[] = [];
  let byHost = new Map<string, NamedHost>();
  let last: NamedHost | undefined;
  for (const named of destinations(config)) {
    const { spec, namespace, destination } = named;
    const { host } = destination;
    if (host === undefined) {
      continue;
    }
    if (last?.spec !== spec) {
      byHost = new Map();
    }
    // in its order a host mostly follows itself
    let of = last?.spec === spec && last.host === host ? last : byHost.get(host);
    if (!of) {
      of = { spec, namespace, host, destinations: [] };
      byHost.set(host, of);
      found.push(of);
    }
    of.destinations.push(named);
    last = of;
  }
  return found;
});

/** The field of a destination. */
export function fieldOf({ spec, destination, protocol, rule, place, index }: NamedDestination): Field<Destination> {
  const end = place === 'mirror' ? '' : `/${index}/destination`;
  return new Field(spec.resource, `/spec/${protocol}/${rule}/${place}${end}`, destination);
}

function destinationsOf(spec: Spec<VirtualServiceSpec>, namespace: string): NamedDestination[] {
  const found: NamedDestination[] = [];
  for (const protocol of PROTOCOLS) {
    const rules: ReadonlyArray<HttpRoute | TlsRoute | TcpRoute> = spec.value?.[protocol] ?? [];
    for (let rule = 0; rule < rules.length; rule++) {
      const { route, mirror, mirrors }: HttpRoute = rules[rule];
      const of = { spec, namespace, protocol, rule };
      add(found, of, 'route', route);
      if (protocol === 'http' && mirror) {
        add(found, of, 'mirror', [{ destination: mirror }]);
      }
      if (protocol === 'http') {
        add(found, of, 'mirrors', mirrors);
      }
    }
  }
  return found;
}

function add(
  found: NamedDestination[],
  of: Pick<NamedDestination, 'spec' | 'namespace' | 'protocol' | 'rule'>,
  place: NamedDestination['place'],
  list: ReadonlyArray<{ readonly destination?: Destination }> = [],
): void {
  for (let index = 0; index < list.length; index++) {
    const { destination } = list[index];
    if (destination) {
      const { spec, namespace, protocol, rule } = of;
      found.push({ spec, namespace, destination, protocol, rule, place, index });
    }
  }
}

const PROTOCOLS = ['http', 'tls', 'tcp'] as const;
