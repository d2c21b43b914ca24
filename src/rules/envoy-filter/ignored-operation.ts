import { listed } from '../../model/quote';
import type { Rule } from '../rule';

const MERGES = ['MERGE', 'MERGE_AND_REPLACE_LIST'];
/** istiod takes them for ADD, where there is no order. */
const ADDS = ['ADD', 'INSERT_FIRST', 'INSERT_BEFORE', 'INSERT_AFTER'];

/**
 * What istiod does with each part of a proxy; it passes over the rest without a word. The parts that take everything are not here.
 *
 * differs: the reference and Istio's analyzer say that a route cannot be added or removed, and a listener filter not replaced.
 * istiod has long done all three.
 */
const DONE: { readonly [applyTo: string]: readonly string[] | undefined } = {
  BOOTSTRAP: MERGES,
  CLUSTER: [...ADDS, ...MERGES, 'REMOVE'],
  EXTENSION_CONFIG: ADDS,
  FILTER_CHAIN: [...ADDS, ...MERGES, 'REMOVE'],
  HTTP_ROUTE: [...ADDS, ...MERGES, 'REMOVE'],
  LISTENER: [...ADDS, ...MERGES, 'REMOVE'],
  ROUTE_CONFIGURATION: MERGES,
  VIRTUAL_HOST: [...ADDS, ...MERGES, 'REMOVE', 'REPLACE'],
};

const CODES: { readonly [operation: string]: string | undefined } = {
  ADD: 'IST0153',
  REMOVE: 'IST0154',
  REPLACE: 'IST0152',
};

/** The patch is accepted, and is not there. */
export const ignoredOperation: Rule = {
  name: 'envoy-filter/ignored-operation',
  level: 'error',
  says: 'istiod does not do the operation of a patch to what it is applied to',
  source: 'https://istio.io/latest/docs/reference/config/networking/envoy-filter/#EnvoyFilter-Patch-Operation',
  alike: ['IST0152', 'IST0153', 'IST0154'],
  *check(config) {
    for (const spec of config.specs('EnvoyFilter')) {
      for (const [i, { applyTo = '', patch }] of (spec.value?.configPatches ?? []).entries()) {
        const operation = patch?.operation;
        const done = DONE[applyTo];
        if (!operation || operation === 'INVALID' || !done || done.includes(operation)) {
          continue;
        }
        const code = applyTo === 'ROUTE_CONFIGURATION' || operation === 'REPLACE' ? CODES[operation] : undefined;
        yield {
          at: spec.get('configPatches').items()[i].get('patch').get('operation'),
          message: `operation ${operation} does nothing to ${applyTo}: istiod passes over it`,
          fix: `it does ${listed(done)}`,
          alike: code === undefined ? [] : [code],
        };
      }
    }
  },
};
