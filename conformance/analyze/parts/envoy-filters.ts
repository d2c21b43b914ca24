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

const patch = fc
  .record({
    applyTo: fc.constantFrom(...PLACES),
    operation: fc.constantFrom(...OPERATIONS),
    filter: sometimes(fc.constantFrom('lua', 'wasm'), 7),
    proxyVersion: sometimes(fc.constantFrom('1.31', '^1\\.3.*', ''), 5),
    value: sometimes(fc.constantFrom({}, { name: 'lua' }, { name: 'wasm' }, { stat_prefix: 'x' }), 8),
  })
  .map(({ applyTo, operation, filter, proxyVersion, value }) => ({
    applyTo,
    match: {
      proxy: proxyVersion === undefined ? undefined : { proxyVersion },
      listener: filter === undefined ? undefined : { filterChain: { filter: { name: filter } } },
    },
    patch: { operation, value },
  }));

export const part: Part = {
  codes: ['IST0151', 'IST0152', 'IST0153', 'IST0154', 'IST0155'],
  documents: fc
    .record({
      name,
      namespace: namespaceName,
      priority: sometimes(fc.constantFrom(0, 1, -1), 3),
      configPatches: fc.array(patch, { minLength: 1, maxLength: 3 }),
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
