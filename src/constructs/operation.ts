import { problemOfHostValue, problemOfList, problemOfPathValue } from '../model/authorization-grammar';
import { problemOfPort } from '../model/grammar';
import type { HttpMethod } from './http-method';

/**
 * What is asked for. All that is said must hold; of a list any one value, of a `not` list none. A value is a text, a prefix `abc*`, a
 * suffix `*abc`, or `*` for any that is there. All but ports is of HTTP alone: on a port that speaks plain TCP an allowing rule
 * with it allows nothing, and a denying one denies everything, so say the ports as well.
 *
 * @see https://istio.io/latest/docs/reference/config/security/authorization-policy/#Operation
 */
export interface Operation {
  /**
   * The Host header, compared without case. It may carry a port: `example.com` is another text than `example.com:8080`.
   *
   * @default - any
   */
  readonly hosts?: string[];

  /**
   * Hosts that must not be asked for.
   *
   * @default - none
   */
  readonly notHosts?: string[];

  /**
   * Ports of the workload, not of its Service. From 1 to 65535.
   *
   * @default - any
   */
  readonly ports?: number[];

  /**
   * Ports of the workload that must not be asked for. From 1 to 65535.
   *
   * @default - none
   */
  readonly notPorts?: number[];

  /**
   * The methods. With gRPC it is always POST.
   *
   * @default - any
   */
  readonly methods?: HttpMethod[];

  /**
   * Methods that must not be asked for.
   *
   * @default - none
   */
  readonly notMethods?: HttpMethod[];

  /**
   * The paths, as the mesh's path normalization leaves them: `/orders`, `/orders/*`, `*.html`, or templates such as `/orders/{*}/items/{**}`, where
   * `{*}` is one segment and `{**}` whatever follows the slash, also nothing. With gRPC `/package.Service/Method`. To deny by paths, prefer `notPaths`: a path
   * that is written in a way nobody thought of is then denied, and not let through.
   *
   * @default - any
   */
  readonly paths?: string[];

  /**
   * Paths that must not be asked for. To allow by paths, prefer `paths`, for the same reason.
   *
   * @default - none
   */
  readonly notPaths?: string[];
}

/** Why an operation cannot be said to Istio. */
export function problemOfOperation(operation: Operation): string | undefined {
  const { hosts, notHosts, ports, notPorts, methods, notMethods, paths, notPaths } = operation;
  return (
    (Object.values(operation).every(list => list === undefined)
      ? 'an operation must say something (leave operations out for any)'
      : undefined) ??
    problemOfList('hosts', hosts, problemOfHostValue) ??
    problemOfList('notHosts', notHosts, problemOfHostValue) ??
    problemOfList('ports', ports?.map(String), problemOfPortValue) ??
    problemOfList('notPorts', notPorts?.map(String), problemOfPortValue) ??
    problemOfList('methods', methods, () => undefined) ??
    problemOfList('notMethods', notMethods, () => undefined) ??
    problemOfList('paths', paths, problemOfPathValue) ??
    problemOfList('notPaths', notPaths, problemOfPathValue)
  );
}

/** The field of an operation that only HTTP has, where it has one. */
export function httpFieldOfOperation(operation: Operation): string | undefined {
  return (['hosts', 'notHosts', 'methods', 'notMethods', 'paths', 'notPaths'] as const).find(key => operation[key]);
}

/** An operation as it stands in a policy, where ports are texts. */
export function toWireOperation(operation: Operation) {
  return { ...operation, ports: operation.ports?.map(String), notPorts: operation.notPorts?.map(String) };
}

function problemOfPortValue(what: string, port: string): string | undefined {
  return problemOfPort(what, Number(port));
}
