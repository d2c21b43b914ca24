import type * as networking from '../../imports/networking.istio.io';
import { problemOfHeaderName } from '../model/grammar';
import { quote } from '../model/quote';

/** What is done to the headers of one message. Removals come first, then `set`, then `add`. */
export interface HeaderChanges {
  /**
   * Sets these headers, in place of what is there. `%REQ(name)%` and Envoy's other variables are filled in; a value that
   * comes out empty leaves the header as it was.
   *
   * @default - none
   */
  readonly set?: { [name: string]: string };

  /**
   * Adds a value to these headers.
   *
   * @default - none
   */
  readonly add?: { [name: string]: string };

  /**
   * Removes these headers.
   *
   * @default - none
   */
  readonly remove?: string[];
}

/**
 * What is done to headers on the way.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#Headers
 */
export interface HeaderOperations {
  /**
   * Before a request is forwarded.
   *
   * @default - nothing
   */
  readonly request?: HeaderChanges;

  /**
   * Before a response is returned; redirects and direct responses too.
   *
   * @default - nothing
   */
  readonly response?: HeaderChanges;
}

/** Why header operations cannot be said to Istio. */
export function problemOfHeaderOperations(operations: HeaderOperations): string | undefined {
  const { request = {}, response = {} } = operations;
  const written = { ...request.set, ...request.add };
  const authorities = Object.keys(written).filter(isAuthority);
  return (
    [
      ...Object.keys(written),
      ...(request.remove ?? []),
      ...Object.keys({ ...response.set, ...response.add }),
      ...(response.remove ?? []),
    ]
      .map(problemOfHeaderName)
      .find(Boolean) ??
    [...(request.remove ?? []), ...Object.keys({ ...response.set, ...response.add }), ...(response.remove ?? [])]
      .filter(name => name.startsWith(':') || name.toLowerCase() === 'host')
      .map(name => `header ${quote(name)} must not be changed here: only a request's authority can be set`)[0] ??
    Object.keys(written)
      .filter(name => name.startsWith(':') && name !== ':authority')
      .map(name => `header ${quote(name)} must not be set: of the pseudo headers only ':authority' can be`)[0] ??
    (authorities.length > 1
      ? `the authority must be set once, got ${authorities.map(quote).join(' and ')}`
      : undefined) ??
    Object.values({ ...written, ...response.set, ...response.add })
      .map(problemOfHeaderValue)
      .find(Boolean)
  );
}

/** Whether the operations set the Host that the upstream sees. */
export function setsAuthority(operations: HeaderOperations | undefined): boolean {
  return Object.keys({ ...operations?.request?.set, ...operations?.request?.add }).some(isAuthority);
}

/** The operations as they stand in a VirtualService. */
export function toWireHeaders(operations: HeaderOperations): networking.VirtualServiceSpecHttpHeaders {
  return { request: operations.request, response: operations.response };
}

function isAuthority(name: string): boolean {
  return name === ':authority' || name.toLowerCase() === 'host';
}

function problemOfHeaderValue(value: string): string | undefined {
  if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(value)) {
    return `value of a header must not hold control characters, got ${quote(value)}`;
  }
  if (/%/.test(value.replace(/%%|%[A-Z0-9_]+(\([^)]*\))?(:\d+)?%/g, ''))) {
    return `value of a header must have '%' only around a variable such as '%REQ(x-id)%', got ${quote(value)} (did you mean ${quote(value.replace(/%/g, '%%'))}?)`;
  }
  return undefined;
}
