import { listed } from '../model/quote';
import type { ListenerMatch } from './listener-match';
import type { WirePatch } from './patch';

const LISTS = ['MERGE', 'MERGE_AND_REPLACE_LIST', 'ADD', 'REMOVE'];
const FILTERS = ['MERGE', 'ADD', 'REMOVE', 'INSERT_BEFORE', 'INSERT_AFTER', 'INSERT_FIRST'];

/**
 * What istiod does to each part; everything else it accepts and leaves undone, or its analyzers call an error.
 *
 * @see https://istio.io/latest/docs/reference/config/analysis/ist0153/
 */
const OPERATIONS = {
  LISTENER: LISTS,
  LISTENER_FILTER: FILTERS,
  FILTER_CHAIN: LISTS,
  NETWORK_FILTER: [...FILTERS, 'REPLACE'],
  HTTP_FILTER: [...FILTERS, 'REPLACE'],
  ROUTE_CONFIGURATION: ['MERGE', 'MERGE_AND_REPLACE_LIST'],
  VIRTUAL_HOST: [...LISTS, 'REPLACE'],
  HTTP_ROUTE: ['MERGE', 'MERGE_AND_REPLACE_LIST', 'INSERT_BEFORE', 'INSERT_AFTER', 'INSERT_FIRST'],
  CLUSTER: LISTS,
  EXTENSION_CONFIG: ['ADD'],
};

/** The parts of Envoy's configuration that can be patched, in Istio's words. */
export type ApplyTo = keyof typeof OPERATIONS;

/** Why an operation is none that istiod does to a part. */
export function problemOfOperation(applyTo: ApplyTo, { operation, filterClass }: WirePatch): string | undefined {
  if (!OPERATIONS[applyTo].includes(operation)) {
    const hint = applyTo === 'HTTP_ROUTE' && operation === 'ADD' ? ' (did you mean INSERT_AFTER?)' : '';
    return `a patch of ${applyTo} must be ${listed(OPERATIONS[applyTo]).replace(/ and /, ' or ')}, got ${operation}, which Istio ignores or calls an error${hint}`;
  }
  return filterClass !== undefined && applyTo !== 'HTTP_FILTER' && applyTo !== 'NETWORK_FILTER'
    ? `filterClass must be for filters, got it for ${applyTo}`
    : undefined;
}

/** Why a patch that Istio accepts has no effect, or a bad one. Istio's own reference has such examples, so it is no error. */
export function problemOfEffect(
  applyTo: ApplyTo,
  { operation }: WirePatch,
  listener: ListenerMatch = {},
): string | undefined {
  const named = {
    LISTENER_FILTER: { field: 'listenerFilter', value: listener.listenerFilter },
    NETWORK_FILTER: { field: 'filterChain.filter', value: listener.filterChain?.filter },
    HTTP_FILTER: { field: 'filterChain.subFilter', value: listener.filterChain?.subFilter },
  }[applyTo as string];
  const needy = ['REPLACE', 'REMOVE', ...(applyTo === 'LISTENER_FILTER' ? ['MERGE'] : [])];
  if (named && named.value === undefined && needy.includes(operation)) {
    return `operation ${operation} of ${applyTo} does nothing without ${named.field} in its match`;
  }
  return applyTo === 'HTTP_FILTER' && operation === 'ADD'
    ? 'operation ADD of HTTP_FILTER puts the filter behind the router, which Envoy refuses together with the whole listener (did you mean INSERT_FIRST, or INSERT_BEFORE envoy.filters.http.router?)'
    : undefined;
}
