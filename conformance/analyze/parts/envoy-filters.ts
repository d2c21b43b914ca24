import fc from 'fast-check';
import type { Part } from '../part';
import { manifest, name, namespaceName, sometimes } from '../words';

const OPERATIONS = ['MERGE', 'ADD', 'REMOVE', 'INSERT_BEFORE', 'INSERT_AFTER', 'INSERT_FIRST', 'REPLACE'];
const PLACES = [
  'LISTENER',
  'FILTER_CHAIN',
  'NETWORK_FILTER',
  'HTTP_FILTER',
  'LISTENER_FILTER',
  'ROUTE_CONFIGURATION',
  'VIRTUAL_HOST',
  'HTTP_ROUTE',
  'CLUSTER',
  'EXTENSION_CONFIG',
];

const filter = sometimes(fc.constantFrom('lua', 'wasm'), 7);
const proxyVersion = sometimes(fc.constantFrom('1.31', '^1\\.3.*', ''), 5);
const value = sometimes(fc.constantFrom({}, { name: 'lua' }, { name: 'wasm' }, { stat_prefix: 'x' }), 8);

interface PatchParts {
  readonly applyTo: string;
  readonly operation: string;
  readonly filter?: string;
  readonly proxyVersion?: string;
  readonly value?: object;
}

function toPatch({ applyTo, operation, filter, proxyVersion, value }: PatchParts): object {
  return {
    applyTo,
    match: {
      proxy: proxyVersion === undefined ? undefined : { proxyVersion },
      listener: filter === undefined ? undefined : { filterChain: { filter: { name: filter } } },
    },
    patch: { operation, value },
  };
}

const patch = fc
  .record({
    applyTo: fc.constantFrom(...PLACES),
    operation: fc.constantFrom(...OPERATIONS),
    filter,
    proxyVersion,
    value,
  })
  .map(toPatch);

/** Patches of route configurations, with which little can be done. */
const onRoutes = fc
  .record({
    applyTo: fc.constant('ROUTE_CONFIGURATION'),
    operation: fc.constantFrom('ADD', 'REMOVE', 'REPLACE', 'MERGE'),
  })
  .map(toPatch);

/** Two patches of one filter, the first of which is for some proxies alone. */
const twice = fc
  .record({
    name: fc.constantFrom('lua', 'wasm'),
    operation: fc.constantFrom('INSERT_BEFORE', 'INSERT_FIRST', 'REMOVE'),
  })
  .map(({ name, operation }) => {
    const both = { applyTo: 'HTTP_FILTER', filter: 'manager', value: { name } };
    return [toPatch({ ...both, operation: 'INSERT_FIRST', proxyVersion: '1.31' }), toPatch({ ...both, operation })];
  });

const patches = fc.oneof(
  { weight: 3, arbitrary: fc.array(patch, { minLength: 1, maxLength: 3 }) },
  { weight: 2, arbitrary: fc.array(onRoutes, { minLength: 1, maxLength: 2 }) },
  { weight: 2, arbitrary: twice },
);

export const part: Part = {
  codes: ['IST0151', 'IST0152', 'IST0153', 'IST0154', 'IST0155'],
  documents: fc
    .record({
      name,
      namespace: namespaceName,
      priority: sometimes(fc.constantFrom(0, 1, -1), 3),
      configPatches: patches,
    })
    .map(({ name, namespace, priority, configPatches }) => [
      manifest(
        'networking.istio.io/v1alpha3',
        'EnvoyFilter',
        { name: `patches-${name}`, namespace },
        { spec: { priority, configPatches } },
      ),
    ]),
};
