import { problemOfSubnet } from '../model/address';
import { problemOfDnsLabel, problemOfLabels, problemOfPort } from '../model/grammar';
import type * as wire from '../model/wire/virtual-service';
import type { IGateway } from './gateway';
import { gatewayReference } from './gateway-reference';

/**
 * Conditions on a connection that must all hold. An empty one takes every connection.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#L4MatchAttributes
 */
export interface L4Match {
  /**
   * The port: of a gateway the server's, in the mesh the service's. From 1 to 65535.
   *
   * @default - any
   */
  readonly port?: number;

  /**
   * The addresses that are called, as `10.1.2.3` or `10.1.0.0/16`. Only the mesh asks; a gateway does not look.
   *
   * @default - any address
   */
  readonly destinationSubnets?: string[];

  /**
   * Labels of the workload that calls. Only the mesh asks; a gateway does not look.
   *
   * @default - any workload
   */
  readonly sourceLabels?: { [key: string]: string };

  /**
   * Namespace of the workload that calls. Only the mesh asks; a gateway does not look.
   *
   * @default - any namespace
   */
  readonly sourceNamespace?: string;

  /**
   * Gateways to which these conditions are confined, instead of those of the VirtualService.
   *
   * @default - those of the VirtualService
   */
  readonly gateways?: IGateway[];
}

/** Why a match cannot be said to Istio. */
export function problemOfL4Match(match: L4Match): string | undefined {
  const { port, destinationSubnets, sourceLabels, sourceNamespace } = match;
  return (
    (port === undefined ? undefined : problemOfPort('port of a match', port)) ??
    (destinationSubnets?.length === 0
      ? 'destinationSubnets of a match must not be empty (leave them out for any address)'
      : undefined) ??
    destinationSubnets?.map(subnet => problemOfSubnet('destination subnet', subnet)).find(Boolean) ??
    (sourceLabels && problemOfLabels('sourceLabels of a match', sourceLabels)) ??
    (sourceNamespace === undefined ? undefined : problemOfDnsLabel('sourceNamespace of a match', sourceNamespace))
  );
}

/** The match as it stands in a VirtualService. */
export function toWireL4Match(match: L4Match): wire.L4MatchAttributes {
  return { ...match, gateways: match.gateways?.map(gatewayReference) };
}
