import type { Config, Spec } from './config';
import { Field } from './field';
import { once } from './once';
import type { Destination, VirtualServiceSpec } from './wire/virtual-service';

/** A destination that a VirtualService names, where it stands. */
export interface NamedDestination {
  readonly spec: Spec<VirtualServiceSpec>;
  /** The namespace of the VirtualService. */
  readonly namespace: string;
  readonly destination: Destination;
  readonly pointer: string;
  /** Of which list its rule is. */
  readonly protocol: 'http' | 'tls' | 'tcp';
  /** Whether it gets copies. */
  readonly mirror: boolean;
}

/** All destinations of VirtualServices that are looked after. */
export const destinations = once((config: Config): readonly NamedDestination[] =>
  config.specs('VirtualService').flatMap(spec => destinationsOf(spec, config.namespaceOf(spec.resource))),
);

/** A field of a destination. */
export function fieldOf({ spec, destination, pointer }: NamedDestination): Field<Destination> {
  return new Field(spec.resource, pointer, destination);
}

function destinationsOf(spec: Spec<VirtualServiceSpec>, namespace: string): NamedDestination[] {
  const { http = [], tls = [], tcp = [] } = spec.value ?? {};
  const found: NamedDestination[] = [];
  const add = (
    destination: Destination | undefined,
    pointer: string,
    protocol: NamedDestination['protocol'],
    mirror = false,
  ): void => {
    if (destination) {
      found.push({ spec, namespace, destination, pointer, protocol, mirror });
    }
  };
  http.forEach(({ route, mirror, mirrors }, i) => {
    const at = `/spec/http/${i}`;
    route?.forEach(({ destination }, j) => add(destination, `${at}/route/${j}/destination`, 'http'));
    add(mirror, `${at}/mirror`, 'http', true);
    mirrors?.forEach(({ destination }, j) => add(destination, `${at}/mirrors/${j}/destination`, 'http', true));
  });
  tls.forEach(({ route }, i) =>
    route?.forEach(({ destination }, j) => add(destination, `/spec/tls/${i}/route/${j}/destination`, 'tls')),
  );
  tcp.forEach(({ route }, i) =>
    route?.forEach(({ destination }, j) => add(destination, `/spec/tcp/${i}/route/${j}/destination`, 'tcp')),
  );
  return found;
}
