import { onlyOne, type Sense, without, words } from './sense';
import { PORTS, REGEXES } from './texts';

/** Values that decode into whatever is patched: what does not decode is not checked. */
const VALUE = { name: 'a' };

export const ENVOY_FILTER: Sense = {
  words: {
    'patch.operation': words(
      ['MERGE', 'ADD', 'REMOVE', 'INSERT_BEFORE', 'INSERT_AFTER', 'INSERT_FIRST', 'REPLACE'],
      ['INVALID'],
    ),
    'patch.value': words([VALUE], [{}]),
    'filter.name': words(
      ['envoy.filters.network.http_connection_manager', 'envoy.filters.http.router', 'a'],
      ['', 'envoy.http_connection_manager', 'envoy.router'],
    ),
    'subFilter.name': words(['envoy.filters.http.router', 'a'], ['', 'envoy.router']),
    proxyVersion: REGEXES,
    'waypoint.portNumber': PORTS,
    portNumber: words([0, 80, 65535], [65536]),
  },
  settle: {
    '': spec => onlyOne(spec, 'workloadSelector', 'targetRefs'),
    'configPatches[]': patch,
  },
};

const LISTENER = ['LISTENER', 'FILTER_CHAIN', 'NETWORK_FILTER', 'HTTP_FILTER', 'LISTENER_FILTER'];
const ROUTE = ['ROUTE_CONFIGURATION', 'VIRTUAL_HOST', 'HTTP_ROUTE'];
const MATCHES = ['listener', 'routeConfiguration', 'cluster', 'waypoint'];

function patch(value: any): unknown {
  const applyTo = value.applyTo && value.applyTo !== 'INVALID' ? value.applyTo : 'CLUSTER';
  const operation = !value.patch?.operation || value.patch.operation === 'INVALID' ? 'MERGE' : value.patch.operation;
  const settled = {
    ...value,
    applyTo,
    patch: { ...value.patch, operation, ...(operation !== 'REMOVE' && { value: VALUE }) },
  };
  if (!value.match) return settled;
  const waypoint = value.match.context === 'WAYPOINT';
  const wanted = waypoint
    ? 'waypoint'
    : LISTENER.includes(applyTo)
      ? 'listener'
      : ROUTE.includes(applyTo)
        ? 'routeConfiguration'
        : applyTo === 'CLUSTER'
          ? 'cluster'
          : '';
  const match = without(value.match, ...MATCHES.filter(name => name !== wanted));
  return { ...settled, match: match.listener ? { ...match, listener: listener(match.listener, applyTo) } : match };
}

function listener(value: any, applyTo: string): unknown {
  const filter = value.filterChain?.filter;
  if (!filter) return value;
  const hcm = { name: 'envoy.filters.network.http_connection_manager' };
  const named =
    applyTo === 'HTTP_FILTER' && filter.subFilter
      ? { ...hcm, subFilter: { name: 'a', ...filter.subFilter } }
      : { ...without(filter, 'subFilter'), name: filter.name || 'a' };
  return { ...value, filterChain: { ...value.filterChain, filter: named } };
}
