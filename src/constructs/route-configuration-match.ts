import type * as networking from '../../imports/networking.istio.io';
import { problemOfPort } from '../model/grammar';
import { check } from './check';
import type { IGateway } from './gateway';
import { Gateway } from './gateway';
import { gatewayReference } from './gateway-reference';

/** What a route does. */
export enum RouteMatchAction {
  /** Anything. */
  ANY = 'ANY',
  /** It forwards. */
  ROUTE = 'ROUTE',
  /** It redirects. */
  REDIRECT = 'REDIRECT',
  /** It answers itself. */
  DIRECT_RESPONSE = 'DIRECT_RESPONSE',
}

/** Which route of a virtual host. All that is said must hold. */
export interface RouteMatch {
  /**
   * The name that the rule has in its VirtualService, or `default` where there is none. The routes of this library are
   * named by their ids.
   *
   * @default - any
   */
  readonly name?: string;

  /**
   * What the route does.
   *
   * @default - anything
   */
  readonly action?: RouteMatchAction;
}

/** Which virtual host of a route configuration, and which route of it. All that is said must hold. */
export interface VirtualHostMatch {
  /**
   * The name: `host:port`, or `inbound|http|8080` on the inbound side of a sidecar. The empty text means any.
   *
   * @default - any
   */
  readonly name?: string;

  /**
   * A domain that the virtual host serves. Needs Istio 1.25.
   *
   * @default - any
   */
  readonly domainName?: string;

  /**
   * Which route.
   *
   * @default - any
   */
  readonly route?: RouteMatch;
}

/**
 * Which route configuration, or which part of one. All that is said must hold.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/envoy-filter/#EnvoyFilter-RouteConfigurationMatch
 */
export interface RouteConfigurationMatch {
  /**
   * The name of the route configuration, such as `http_proxy`.
   *
   * @default - any
   */
  readonly name?: string;

  /**
   * The port of the service, or of the gateway's server, 1 to 65535.
   *
   * @default - any
   */
  readonly portNumber?: number;

  /**
   * The name of the gateway's server. For gateways alone.
   *
   * @default - any
   */
  readonly portName?: string;

  /**
   * The Gateway. For gateways, and servers with TLS: all servers of plain HTTP on one port share a configuration.
   *
   * @default - any
   */
  readonly gateway?: IGateway;

  /**
   * Which virtual host.
   *
   * @default - any
   */
  readonly vhost?: VirtualHostMatch;
}

/** Why a match of a route configuration cannot be said to Istio. */
export function problemOfRouteConfigurationMatch(match: RouteConfigurationMatch): string | undefined {
  const { portNumber, gateway } = match;
  return (
    (portNumber === undefined ? undefined : problemOfPort('portNumber of a route configuration', portNumber)) ??
    (gateway?.gatewayName === Gateway.MESH.gatewayName
      ? 'gateway of a route configuration must be a Gateway, got the mesh (say the context of sidecars instead)'
      : undefined)
  );
}

/** A match of a route configuration as it stands in an EnvoyFilter in some namespace. */
export function toWireRouteConfigurationMatch(
  match: RouteConfigurationMatch,
  namespace: string | undefined,
): networking.EnvoyFilterSpecConfigPatchesMatchRouteConfiguration {
  const { gateway, ...rest } = match;
  const gatewayNamespace = gateway?.gatewayNamespace ?? namespace;
  // istiod compares the text, and a bare name is never equal
  check(
    gateway && gatewayNamespace === undefined
      ? `gateway ${gateway.gatewayName} of a match must have a known namespace (set it on the gateway, or on the chart)`
      : undefined,
  );
  return {
    ...rest,
    gateway: gateway && gatewayReference({ gatewayName: gateway.gatewayName, gatewayNamespace }),
  } as networking.EnvoyFilterSpecConfigPatchesMatchRouteConfiguration;
}
