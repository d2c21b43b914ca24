import type * as networking from '../../imports/networking.istio.io';
import { problemOfPort } from '../model/grammar';
import { quote } from '../model/quote';

/** The filter in which Envoy reads HTTP: all filters for HTTP stand inside of it. */
export const HTTP_CONNECTION_MANAGER = 'envoy.filters.network.http_connection_manager';

/** Which filter chain of a listener, and which filter in it. All that is said must hold. */
export interface FilterChainMatch {
  /**
   * The name of the chain.
   *
   * @default - any
   */
  readonly name?: string;

  /**
   * A server name (SNI) that the chain serves.
   *
   * @default - any; a chain that asks for none too
   */
  readonly sni?: string;

  /**
   * The transport protocol that the chain serves: `raw_buffer` or `tls`. For the inbound side of sidecars.
   *
   * @default - any
   */
  readonly transportProtocol?: string;

  /**
   * Application protocols that the chain serves, all of them: `h2`, `http/1.1`, `http/1.0`. For sidecars.
   *
   * @default - any
   */
  readonly applicationProtocols?: string[];

  /**
   * The destination port that the chain serves, 1 to 65535.
   *
   * @default - any; a chain that asks for none too
   */
  readonly destinationPort?: number;

  /**
   * The name of a network filter.
   *
   * @default - any; with `subFilter`, the HTTP connection manager
   */
  readonly filter?: string;

  /**
   * The name of an HTTP filter inside the HTTP connection manager.
   *
   * @default - any
   */
  readonly subFilter?: string;
}

/**
 * Which listener, or which part of one. All that is said must hold.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/envoy-filter/#EnvoyFilter-ListenerMatch
 */
export interface ListenerMatch {
  /**
   * The name of the listener, such as `0.0.0.0_8080`.
   *
   * @default - any
   */
  readonly name?: string;

  /**
   * The port, 1 to 65535: of the service for outbound traffic, of the pod for a gateway and for inbound traffic.
   *
   * @default - any
   */
  readonly portNumber?: number;

  /**
   * The name of a listener filter.
   *
   * @default - any
   */
  readonly listenerFilter?: string;

  /**
   * Which filter chain, and which filter in it.
   *
   * @default - any
   */
  readonly filterChain?: FilterChainMatch;
}

/** Why a match of a listener cannot be said to Istio. */
export function problemOfListenerMatch({ portNumber, filterChain = {} }: ListenerMatch): string | undefined {
  const { destinationPort, filter, subFilter } = filterChain;
  return (
    (portNumber === undefined ? undefined : problemOfPort('portNumber of a listener', portNumber)) ??
    (destinationPort === undefined ? undefined : problemOfPort('destinationPort of a filter chain', destinationPort)) ??
    (filter === '' || subFilter === '' ? 'filter of a match must not be empty (leave it out for any)' : undefined) ??
    (subFilter !== undefined && filter !== undefined && filter !== HTTP_CONNECTION_MANAGER
      ? `subFilter must be inside filter '${HTTP_CONNECTION_MANAGER}', got ${quote(filter)} (leave filter out)`
      : undefined)
  );
}

/** A match of a listener as it stands in an EnvoyFilter. */
export function toWireListenerMatch(match: ListenerMatch): networking.EnvoyFilterSpecConfigPatchesMatchListener {
  const { filterChain, ...rest } = match;
  if (!filterChain) {
    return rest;
  }
  const { filter, subFilter, applicationProtocols, ...chain } = filterChain;
  const name = filter ?? (subFilter === undefined ? undefined : HTTP_CONNECTION_MANAGER);
  return {
    ...rest,
    filterChain: {
      ...chain,
      applicationProtocols: applicationProtocols?.join(','),
      filter:
        name === undefined ? undefined : { name, subFilter: subFilter === undefined ? undefined : { name: subFilter } },
    },
  };
}
