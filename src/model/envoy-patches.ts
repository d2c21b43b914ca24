import type { Config } from './config';
import type { Field } from './field';
import { once } from './once';
import type { EnvoyConfigObjectPatch } from './wire/envoy-filter';

/** The patches of all EnvoyFilters that istiod looks at: what is for waypoints it takes as it is. */
export const envoyPatches = once((config: Config): ReadonlyArray<Field<EnvoyConfigObjectPatch>> =>
  config
    .specs('EnvoyFilter')
    .flatMap(spec => spec.get('configPatches').items())
    .filter(({ value }) => value.match?.context !== 'WAYPOINT'),
);

/** What is patched through a listener, and so found by a match on one. */
export const LISTENER_PARTS: ReadonlySet<string> = new Set([
  'LISTENER',
  'FILTER_CHAIN',
  'NETWORK_FILTER',
  'HTTP_FILTER',
]);
